using WatchParty.Media;

namespace WatchParty.Api.Tests.Accounts;

/// <summary>Libraries that only exist, for what accounts need to know of them.</summary>
public sealed class NamedLibraries : IMediaCatalog
{
    public static readonly LibraryId Films = new(new Guid("0193a000-0000-7000-8000-000000000001"));
    public static readonly LibraryId Series = new(new Guid("0193a000-0000-7000-8000-000000000002"));
    public static readonly LibraryId Nowhere = new(new Guid("0193a000-0000-7000-8000-00000000dead"));

    public ValueTask<MediaItem?> FindAsync(ItemId item, CancellationToken cancellation = default) => new((MediaItem?)null);

    public ValueTask<IReadOnlyList<LibraryId>> ListLibrariesAsync(CancellationToken cancellation = default) =>
        new([Films, Series]);
}
