using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Api.Media;
using WatchParty.Media;
using WatchParty.Media.Catalog;

namespace WatchParty.Api.Rooms;

/// <summary>The pictures of what rooms play, told with the rooms: asking for each item first would cost whoever is far away a round trip.</summary>
internal sealed class RoomArt(ItemStore items, HttpContext context)
{
    /// <summary>How the framework makes one for a handler.</summary>
    public static ValueTask<RoomArt?> BindAsync(HttpContext context) => new(new RoomArt(context.RequestServices.GetRequiredService<ItemStore>(), context));

    public async Task<string?> UrlAsync(ItemId item) => (await UrlsAsync([item])).GetValueOrDefault(item);

    /// <summary>Those that have a picture, by item.</summary>
    public async Task<IReadOnlyDictionary<ItemId, string?>> UrlsAsync(IEnumerable<ItemId> ids)
    {
        var found = await items.FindAsync([.. ids.Distinct()], context.RequestAborted);
        return found.ToDictionary(item => item.Id, item => ItemDetails.ArtUrl(item, context.Request.PathBase));
    }
}
