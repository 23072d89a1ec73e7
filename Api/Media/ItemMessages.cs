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
        UrlOfPoster(item, pathBase), UrlOfBackdrop(item, pathBase), item.Children, item.Playable);

    /// <summary>The picture that goes where there is room for one: the wide one, if there is one.</summary>
    public static string? ArtUrl(Item item, PathString pathBase) => UrlOfBackdrop(item, pathBase) ?? UrlOfPoster(item, pathBase);

    private static string? UrlOfPoster(Item item, PathString pathBase) =>
        item.PosterVersion is { } version ? $"{pathBase}/api/v1/items/{item.Id}/poster?v={version}" : null;

    private static string? UrlOfBackdrop(Item item, PathString pathBase) =>
        item.BackdropVersion is { } version ? $"{pathBase}/api/v1/items/{item.Id}/backdrop?v={version}" : null;
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
