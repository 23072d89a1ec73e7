using WatchParty.Media.Artwork;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Scanning;

/// <summary>Gives every found file its item, and every item its pictures. Notes what it leaves out in the tree's list.</summary>
internal sealed class Placing(
    LibraryKind kind, ItemShelf shelf, FolderTree tree, IReadOnlyDictionary<FilePlace, string> fingerprints, Func<string> newFileId)
{
    private readonly HashSet<string> _illustrated = [];

    public bool Changed { get; private set; }

    /// <summary>Known files that moved to where nothing is listed, such as a folder of extras.</summary>
    public List<KnownFile> Dropped { get; } = [];

    public IReadOnlyList<ShelfItem> TakeTouched() => shelf.TakeTouched();

    /// <summary>The files to store. Lazy: fingerprints are taken as it goes.</summary>
    public IEnumerable<PlacedFile> Of(ScanDiff diff)
    {
        foreach (var (known, found) in diff.Same)
        {
            shelf.Settle(known.ItemId);
            Illustrate(shelf[known.ItemId], found.Place);
            if (known.State == FileState.Unreachable || known.Device != found.Device)
                yield return Store(new PlacedFile(known.Id, known.ItemId, found, known.Fingerprint, PartOf(found.Place), known.Probed));
        }

        foreach (var (known, found) in diff.Followed)
        {
            var placed = known.Place == found.Place ? Overwritten(known, found) : Place(found, known.Id, known);
            if (placed is not null)
                yield return Store(placed);
        }

        foreach (var found in diff.New)
        {
            if (Place(found, newFileId(), null) is { } placed)
                yield return Store(placed);
        }
    }

    private PlacedFile Store(PlacedFile file)
    {
        Changed = true;
        return file;
    }

    private PlacedFile? Overwritten(KnownFile known, FoundFile found)
    {
        shelf.Settle(known.ItemId);
        Illustrate(shelf[known.ItemId], found.Place);
        return FingerprintOf(found) is { } fingerprint
            ? new PlacedFile(known.Id, known.ItemId, found, fingerprint, PartOf(found.Place), known.Probed && known.Fingerprint == fingerprint)
            : null;
    }

    private PlacedFile? Place(FoundFile found, string id, KnownFile? known)
    {
        var name = NameParser.Parse(kind, found.Place.Path);
        if (name is ParsedName.Extra or ParsedName.Unplaced)
        {
            if (known is not null)
                Dropped.Add(known);
            if (name is ParsedName.Unplaced)
                Skip(found, "Its name does not say which episode of which series it is.");
            return null;
        }

        if (FingerprintOf(found) is not { } fingerprint)
            return null;
        var item = shelf.Place(name, found.Place, known?.ItemId);
        Illustrate(item, found.Place);
        return new PlacedFile(id, item.Id, found, fingerprint, (name as ParsedName.Movie)?.Part, known is { Probed: true } && known.Fingerprint == fingerprint);
    }

    private int? PartOf(FilePlace place) => (NameParser.Parse(kind, place.Path) as ParsedName.Movie)?.Part;

    private string? FingerprintOf(FoundFile found)
    {
        var fingerprint = fingerprints.GetValueOrDefault(found.Place) ?? LibraryScan.FingerprintOf(found.Place);
        if (fingerprint is null)
            Skip(found, "The file cannot be read.");
        return fingerprint;
    }

    private void Illustrate(ShelfItem item, FilePlace file)
    {
        if (!_illustrated.Add(item.Id))
            return;
        if (item.Kind == MediaKind.Movie)
        {
            Illustrate(item.Id, SidecarArt.OfFilm(file, tree.Pictures));
            return;
        }

        Illustrate(item.Id, SidecarArt.OfEpisode(file, tree.Pictures));
        var season = shelf.ParentOf(item)!;
        var (seasonFolder, seriesFolder) = SidecarArt.FoldersOf(file);
        if (seasonFolder is not null && _illustrated.Add(season.Id))
            Illustrate(season.Id, SidecarArt.OfFolder(file.Folder, seasonFolder, tree.Pictures));
        if (seriesFolder.Length > 0 && _illustrated.Add(season.ParentId!))
            Illustrate(season.ParentId!, SidecarArt.OfFolder(file.Folder, seriesFolder, tree.Pictures));
    }

    private void Illustrate(string id, (string? Poster, string? Backdrop) art) => shelf.Illustrate(id, art.Poster, art.Backdrop);

    private void Skip(FoundFile file, string reason) => tree.Skip(file.Place, reason);
}
