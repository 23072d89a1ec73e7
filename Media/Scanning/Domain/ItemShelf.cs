namespace WatchParty.Media.Scanning.Domain;

/// <summary>
/// The items of one library while it is scanned: finds or makes the item of a file, and keeps an item's id when all its
/// files moved on to another name.
/// </summary>
internal sealed class ItemShelf
{
    private readonly Func<string> _newId;
    private readonly Dictionary<string, ShelfItem> _byId;
    private readonly Dictionary<string, string> _idByIdentity;
    private readonly HashSet<string> _settled = [];
    private readonly List<string> _touched = [];

    public ItemShelf(IEnumerable<ShelfItem> items, Func<string> newId)
    {
        _newId = newId;
        _byId = items.ToDictionary(item => item.Id);
        _idByIdentity = _byId.Values.ToDictionary(item => item.Identity, item => item.Id);
    }

    public ShelfItem this[string id] => _byId[id];

    public ShelfItem? ParentOf(ShelfItem item) => item.ParentId is { } parent ? _byId[parent] : null;

    /// <summary>This item keeps a file where it was, so nobody else may take over its id.</summary>
    public void Settle(string id)
    {
        for (string? each = id; each is not null && _settled.Add(each); each = _byId[each].ParentId)
        {
        }
    }

    /// <param name="before">The item that the file belonged to under its former name.</param>
    public ShelfItem Place(ParsedName name, FilePlace place, string? before)
    {
        var former = before is null ? null : _byId[before];
        if (name is ParsedName.Movie movie)
            return Claim(Naming.Movie(movie, place), former);

        var episode = (ParsedName.Episode)name;
        var formerSeason = former is null ? null : ParentOf(former);
        var series = Claim(Naming.Series(episode), formerSeason is null ? null : ParentOf(formerSeason));
        var season = Claim(Naming.Season(series, episode.Season), formerSeason);
        return Claim(Naming.Episode(season, episode), former);
    }

    public void Illustrate(string id, string? poster, string? backdrop)
    {
        var item = _byId[id];
        if (item.Poster != poster || item.Backdrop != backdrop)
            Put(item with { Poster = poster, Backdrop = backdrop });
    }

    /// <summary>What must be stored since the last call, parents before their children and renames before what takes over the name.</summary>
    public IReadOnlyList<ShelfItem> TakeTouched()
    {
        var touched = _touched.Distinct().Select(id => _byId[id]).ToList();
        _touched.Clear();
        return touched;
    }

    private ShelfItem Claim(ShelfItem named, ShelfItem? former)
    {
        var known = _idByIdentity.TryGetValue(named.Identity, out var id) ? _byId[id]
            : former is not null && former.Kind == named.Kind && !_settled.Contains(former.Id) ? former
            : null;
        var item = known?.Renamed(named) ?? named with { Id = _newId() };
        if (item != known)
        {
            if (known is not null && known.Identity != item.Identity)
                _idByIdentity.Remove(known.Identity);
            Put(item);
        }

        _settled.Add(item.Id);
        return item;
    }

    private void Put(ShelfItem item)
    {
        _byId[item.Id] = item;
        _idByIdentity[item.Identity] = item.Id;
        _touched.Add(item.Id);
    }
}
