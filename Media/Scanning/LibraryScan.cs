using WatchParty.Media.Files;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning.Domain;
using WatchParty.Time;

namespace WatchParty.Media.Scanning;

/// <summary>One scan of one library: walk, compare, store, report. Probing comes later, and is no part of it.</summary>
internal sealed class LibraryScan(ScanStore store, ServerClock clock)
{
    // Small enough that other writers wait for milliseconds, large enough that the first scan of a big library takes seconds.
    private const int Batch = 500;

    public async Task<ScanStatus> RunAsync(Library library, ScanProgress progress, CancellationToken cancellation)
    {
        var known = await store.FilesAsync(library.Id, cancellation);
        var tree = await Task.Run(() => new FolderWalk(progress.FilesSeen, cancellation).Through(library.Folders), cancellation);
        CloseEmptiedFolders(library, known, tree);

        var suspects = ScanDiff.Suspects(known, tree.Files).ToDictionary(file => file.Place, file => FingerprintOf(file.Place));
        var readable = suspects.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        var diff = ScanDiff.Between(known, tree.Files, readable);
        var shelf = new ItemShelf(await store.ItemsAsync(library.Id, cancellation), () => ItemId.New(clock.GetUtcNow()).ToString());
        var placing = new Placing(library.Kind, shelf, tree, readable, () => Catalog.FileId.New(clock.GetUtcNow()).ToString());

        await StoreAsync(library.Id, placing, diff, progress, cancellation);
        var (unreachable, gone) = Absence.Split(library, tree, diff.Missing);
        gone.AddRange(placing.Dropped);
        if (placing.Changed || unreachable.Count > 0 || gone.Count > 0)
            await store.SettleAsync(library.Id, gone, unreachable, cancellation);
        await store.FinishAsync(library.Id, progress.Ended(ScanState.Done, clock.GetUtcNow()), tree.Skipped, cancellation);
        return (await store.LastAsync(library.Id, cancellation))!;
    }

    private async Task StoreAsync(LibraryId library, Placing placing, ScanDiff diff, ScanProgress progress, CancellationToken cancellation)
    {
        var batch = new List<PlacedFile>(Batch);
        var placed = 0;
        foreach (var file in placing.Of(diff))
        {
            batch.Add(file);
            progress.Items(++placed);
            if (batch.Count >= Batch)
            {
                await store.SaveAsync(library, placing.TakeTouched(), batch, cancellation);
                batch.Clear();
            }
        }

        var rest = placing.TakeTouched();
        if (batch.Count > 0 || rest.Count > 0)
            await store.SaveAsync(library, rest, batch, cancellation);
    }

    // An empty folder where films were is a disk that is not mounted, far more often than a person who deleted everything.
    private static void CloseEmptiedFolders(Library library, IReadOnlyList<KnownFile> known, FolderTree tree)
    {
        foreach (var folder in library.Folders)
        {
            var root = new FilePlace(folder, "");
            if (!tree.IsClosed(root with { Path = "any" }) && tree.Files.All(file => file.Place.Folder != folder) && known.Any(file => file.Place.Folder == folder))
                tree.Close(root, "The folder held films and is empty now, as when its disk is not mounted. Nothing was removed.");
        }
    }

    internal static string? FingerprintOf(FilePlace place)
    {
        using var file = SafeFile.Open(place.Folder, place.FullPath);
        return file is null ? null : Fingerprint.Of(file);
    }
}
