using WatchParty.Gateway;
using WatchParty.Rooms;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

[Collection(GatewayHouseCollection.Name)]
public sealed class HealingTests(GatewayHouse house) : IDisposable
{
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);

    public void Dispose() => house.Streams.Loses = (_, _) => false;

    [Fact(DisplayName = "GW19 a lost last event is healed by the next round")]
    public async Task A_lost_event_is_healed()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        house.Streams.Loses = (_, published) => IsPlayback(published, party.Room);

        await ana.SayAsync(new { type = "seek", position_ms = 700 });
        await house.Streams.SeeAsync("the seek", (_, published) => IsPlayback(published, party.Room));
        house.Pass(s_round);

        Assert.Equal(700, (long)(await ana.HearAsync("state"))["position_ms"]!);
    }

    [Fact(DisplayName = "GW19 a lost invite is healed by the next round")]
    public async Task A_lost_invite_is_healed()
    {
        var bob = await house.WelcomeAsync("bob");
        using var inbox = await PartySocket.OpenInboxAsync(house, bob);
        await inbox.HearAsync("invites");
        house.Streams.Loses = (_, published) => IsInvite(published);

        var invites = new[] { new { user_id = bob.Id, role = "viewer" } };
        await house.Admin.PostAsync("watch-party/rooms", new { item_id = house.Films.First, invites }).MustSucceed();
        await house.Streams.SeeAsync("the invite", (_, published) => IsInvite(published));
        house.Pass(s_round);

        Assert.Equal(1, (int)(await inbox.HearAsync("invites"))["count"]!);
    }

    [Fact(DisplayName = "GW19 a lost last event is healed on the real clock")]
    public async Task A_lost_event_is_healed_in_real_time()
    {
        await using var real = new LossyHouse();
        await real.OpenAsync();
        var party = await real.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(real, party.Host, party.Room);
        real.Streams.Loses = (_, published) => IsPlayback(published, party.Room);

        await ana.SayAsync(new { type = "seek", position_ms = 700 });

        await ana.HearUntilAsync("state", state => (long)state["position_ms"]! == 700);
    }

    [Fact(DisplayName = "GW19 a deaf stream is left for a new one, and what was lost meanwhile is healed")]
    public async Task A_deaf_stream_is_replaced()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room, PartySocket.Compact);
        house.Streams.Forget();
        house.Pass(s_round);
        var deaf = await house.Streams.SeeAsync("a canary", (_, published) => published is GatewayEvent.Canary);

        house.Streams.Loses = (stream, _) => stream == deaf;
        await ana.SayAsync(new { type = "seek", position_ms = 700 });
        await house.Streams.SeeAsync("the seek", (_, published) => IsPlayback(published, party.Room));
        house.Pass(4 * s_round);

        Assert.Equal(700, (long)(await ana.HearAsync("timeline"))["position_ms"]!);
        await house.Streams.SeeAsync("a canary of another name", (stream, published) => stream != deaf && published is GatewayEvent.Canary);
        // Who enters now is declared under the new name, so from here on no round is needed.
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room, PartySocket.Compact);
        await ana.SayAsync(new { type = "seek", position_ms = 900 });
        Assert.Equal(900, (long)(await bob.HearUntilAsync("timeline"))["position_ms"]!);
        Assert.Equal(900, (long)(await ana.HearUntilAsync("timeline"))["position_ms"]!);
    }

    private static bool IsInvite(object published) => published is GatewayEvent.FromInbox;

    private static bool IsPlayback(object published, string room) =>
        published is GatewayEvent.FromRoom { Event: RoomEvent.PlaybackChanged played } && played.Room.ToString() == room;
}
