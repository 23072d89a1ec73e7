using Microsoft.Extensions.Logging.Abstractions;
using WatchParty.Gateway;
using WatchParty.Grains.Tests.Rooms;
using WatchParty.Rooms;

namespace WatchParty.Grains.Tests.Gateway;

public sealed class GatewayPublisherTests
{
    [Fact]
    public async Task One_failing_gateway_stream_leaves_the_other_gateways_served()
    {
        await using var party = await PartyCluster.StartAsync();
        ListeningGateway[] gateways = [await party.ListenAsync(1), await party.ListenAsync(2), await party.ListenAsync(3)];
        var broken = GatewayStream.For(party.Streams, gateways[0].Id).StreamId;
        var publisher = new GatewayPublisher(new OneBrokenStream(party.Streams, broken), NullLogger.Instance);
        var told = new RoomEvent.Ended(RoomId.New(party.Clock.GetUtcNow()), 1, EndReason.Empty, []);

        await publisher.PublishAsync(gateways.Select(gateway => gateway.Id), new GatewayEvent.FromRoom(told));

        Assert.Equal(told, await gateways[1].NextAsync<RoomEvent.Ended>());
        Assert.Equal(told, await gateways[2].NextAsync<RoomEvent.Ended>());
    }
}
