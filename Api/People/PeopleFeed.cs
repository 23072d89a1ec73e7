using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway;
using WatchParty.Api.Rooms;
using WatchParty.Inbox;
using WatchParty.People;

namespace WatchParty.Api.People;

/// <summary>Tells the sockets and the rooms of somebody to look again.</summary>
internal sealed class PeopleFeed(IClusterClient cluster, ILogger<PeopleFeed> log) : IPeopleFeed
{
    public async Task ChangedAsync(UserId user)
    {
        await cluster.TellEveryGatewayAsync(PeopleStream.For, new PersonChanged(user));
        var rooms = await cluster.InboxOf(user).ListRoomsAsync();
        await Task.WhenAll(rooms.Select(card => RecheckAsync(card, user)));
    }

    private async Task RecheckAsync(RoomCard card, UserId user)
    {
        try
        {
            await cluster.Room(card.Room).RecheckAsync(user);
        }
        catch (Exception failure)
        {
            // One room's failure must not spare the others; that room re-checks by itself.
            log.RecheckFailed(card.Room, user, failure);
        }
    }
}
