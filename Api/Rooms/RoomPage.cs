using System.Collections.Immutable;
using WatchParty.Inbox;

namespace WatchParty.Api.Rooms;

internal sealed record RoomPage(IReadOnlyList<RoomListed> Items, string? NextCursor)
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 200;

    /// <param name="cards">Newest first.</param>
    public static async Task<RoomPage> OfAsync(ImmutableArray<RoomCard> cards, RoomCursor? after, int limit, RoomArt art)
    {
        var rest = cards.Where(card => after is not { } cursor || cursor.IsBefore(card)).Take(limit + 1).ToList();
        var page = rest.Take(limit).ToList();
        var urls = await art.UrlsAsync(page.Select(card => card.Item));
        return new([.. page.Select(card => RoomListed.From(card, urls.GetValueOrDefault(card.Item)))], rest.Count > limit ? RoomCursor.At(page[^1]).ToString() : null);
    }
}
