using WatchParty.Media.Scanning;
using WatchParty.Media.Streaming;
using WatchParty.Time;

namespace WatchParty.Media.Libraries;

/// <summary>Where libraries are created, changed and removed, and what follows from it.</summary>
public sealed class LibraryDesk(LibraryStore store, ScanDesk scans, OpenStreams streams, IMediaFeed feed, ServerClock clock)
{
    public Task<IReadOnlyList<Library>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    public Task<Library?> FindAsync(LibraryId id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    public Task<IReadOnlyDictionary<LibraryId, int>> CountItemsAsync(CancellationToken cancellation) => store.CountItemsAsync(cancellation);

    public Task<LibraryChange> CreateAsync(string name, LibraryKind kind, IReadOnlyList<string> folders, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return SaveAsync(new Library(LibraryId.New(now), name.Trim(), kind, LibraryRules.Normalised(folders), now, now), scan: true, cancellation);
    }

    public async Task<LibraryChange> ChangeAsync(LibraryId id, string? name, IReadOnlyList<string>? folders, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } library)
            return new LibraryChange.Unknown();

        var changed = library with
        {
            Name = name?.Trim() ?? library.Name,
            Folders = folders is null ? library.Folders : LibraryRules.Normalised(folders),
            UpdatedAt = clock.GetUtcNow(),
        };
        return await SaveAsync(changed, scan: folders is not null, cancellation);
    }

    public async Task<bool> DeleteAsync(LibraryId id, CancellationToken cancellation)
    {
        await scans.ForgetAsync(id);
        if (!await store.DeleteAsync(id, cancellation))
            return false;
        streams.Cut(id);
        await feed.ChangedAsync(id);
        return true;
    }

    private async Task<LibraryChange> SaveAsync(Library library, bool scan, CancellationToken cancellation)
    {
        if (LibraryRules.Broken(library.Name, scan ? library.Folders : ["/"]) is { } broken)
            return broken;
        await store.SaveAsync(library, cancellation);
        if (scan)
            scans.Request(library.Id);
        return new LibraryChange.Saved(library);
    }
}
