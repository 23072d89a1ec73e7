using WatchParty.Media;

namespace WatchParty.Grains.Tests.Rooms;

/// <summary>A library with one film, which a test may take away.</summary>
internal sealed class OneFilmCatalog(MediaItem film) : IMediaCatalog
{
    public bool IsGone { get; set; }

    public ValueTask<MediaItem?> FindAsync(ItemId item, CancellationToken cancellation = default) =>
        ValueTask.FromResult(item == film.Id && !IsGone ? film : null);

    public ValueTask<IReadOnlyList<LibraryId>> ListLibrariesAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<LibraryId>>([film.Library]);
}
