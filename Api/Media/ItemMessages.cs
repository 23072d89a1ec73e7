using Microsoft.AspNetCore.Http;
using WatchParty.Media;
using WatchParty.Media.Catalog;
using WatchParty.Media.Catalog.Domain;
using WatchParty.Media.Watching;

namespace WatchParty.Api.Media;

/// <param name="PosterUrl">Names the picture's content, so that a browser may keep it for ever; takes a width as <c>w</c>. Null while there is none.</param>
/// <param name="Overview">Always null: no descriptions are fetched from anywhere.</param>
internal sealed record ItemDetails(
    ItemId Id, LibraryId LibraryId, MediaKind Kind, ItemId? ParentId, string Title, string SortTitle, int? Year, int? SeasonNumber, int? EpisodeNumber,
    long? DurationMs, string? Overview, string? PosterUrl, string? BackdropUrl, int ChildCount, bool Playable)
{
    public static ItemDetails From(Item item, PathString pathBase) => new(
        item.Id, item.Library, item.Kind, item.Parent, item.Title, TitleKeys.SortTitle(item.Title), item.Year, item.Season, item.Episode,
        (long?)item.Duration?.TotalMilliseconds, null,
        item.PosterVersion is { } poster ? $"{pathBase}/api/v1/items/{item.Id}/poster?v={poster}" : null,
        item.BackdropVersion is { } backdrop ? $"{pathBase}/api/v1/items/{item.Id}/backdrop?v={backdrop}" : null,
        item.Children, item.Playable);
}

internal sealed record ItemPage(IReadOnlyList<ItemDetails> Items, string? NextCursor)
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 200;

    /// <param name="found">One more than <paramref name="limit"/> when there is a next page.</param>
    public static ItemPage Of(IReadOnlyList<Item> found, int limit, PathString pathBase) => new(
        [.. found.Take(limit).Select(item => ItemDetails.From(item, pathBase))],
        found.Count > limit ? ItemCursor.After(found[limit - 1]).ToString() : null);
}

internal sealed record SaveProgress(long PositionMs, bool? Finished = null);

internal sealed record ContinueItem(ItemDetails Item, long PositionMs, long UpdatedTs)
{
    public static ContinueItem From(Continued continued, PathString pathBase) => new(
        ItemDetails.From(continued.Item, pathBase), (long)continued.Position.TotalMilliseconds, continued.UpdatedAt.ToUnixTimeSeconds());
}
