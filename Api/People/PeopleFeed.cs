using Microsoft.Extensions.Logging;
using WatchParty.Api.Rooms;
using WatchParty.Gateway;
using WatchParty.Inbox;
using WatchParty.People;

namespace WatchParty.Api.People;

/// <summary>Tells the sockets and the rooms of somebody to look again.</summary>
internal sealed class PeopleFeed(IClusterClient cluster, ILogger<PeopleFeed> log) : IPeopleFeed
{
    public async Task ChangedAsync(UserId user)
    {
        var streams = cluster.GetStreamProvider(GatewayStream.Provider);
        var silos = await cluster.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        await Task.WhenAll(silos.Keys.Select(silo => PeopleStream.For(streams, silo).OnNextAsync(new PersonChanged(user))));
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
