namespace WatchParty.Media;

/// <summary>Port to the library. Says what exists; who may see it is asked of <see cref="People.Person.MaySee"/>.</summary>
public interface IMediaCatalog
{
    ValueTask<MediaItem?> FindAsync(ItemId item, CancellationToken cancellation = default);

    /// <summary>Every library there is.</summary>
    ValueTask<IReadOnlyList<LibraryId>> ListLibrariesAsync(CancellationToken cancellation = default);
}
