namespace WatchParty.Media.Scanning.Domain;

/// <summary>An item as it shall be stored.</summary>
/// <param name="Identity">What file names make of it; the id survives a change of it.</param>
internal sealed record ShelfItem(
    string Id, string? ParentId, MediaKind Kind, string Identity, string Title, string SortKey, string SearchText,
    int? Year = null, int? Season = null, int? Episode = null, string? Poster = null, string? Backdrop = null)
{
    /// <summary>Everything that a file name decides, taken from <paramref name="named"/>; id and pictures stay.</summary>
    public ShelfItem Renamed(ShelfItem named) => named with { Id = Id, Poster = Poster, Backdrop = Backdrop };
}
