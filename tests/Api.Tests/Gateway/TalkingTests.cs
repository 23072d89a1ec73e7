using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

[Collection(GatewayHouseCollection.Name)]
public sealed class TalkingTests(GatewayHouse house)
{
    [Fact(DisplayName = "GW7 everybody hears a change, its sender too, with a higher version")]
    public async Task A_play_reaches_everybody()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        var before = (long)(await ana.HearAsync("presence"))["version"]!;

        await ana.SayAsync(new { type = "play", position_ms = 500 });

        var heard = new[] { await ana.HearAsync("state"), await bob.HearAsync("state") };
        Assert.All(heard, state =>
        {
            Assert.True((bool)state["playing"]!);
            Assert.True((long)state["version"]! > before);
            Assert.Equal(party.Host.Id, (string?)state["changed_by"]);
        });
    }

    [Fact(DisplayName = "GW5 a compact socket hears timelines, presences, and a state when people or rules change")]
    public async Task Compact_sockets_hear_little()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room, PartySocket.Compact);

        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        Assert.Equal(party["bob"].Id, (string?)(await ana.HearAsync("presence"))["user_id"]);
        await ana.SayAsync(new { type = "seek", position_ms = 700 });
        Assert.Equal(700, (long)(await ana.HearAsync("timeline"))["position_ms"]!);
        await party.Host.ChangeAsync(new { policy = new { allow_non_host_seek = true } }).MustSucceed();
        Assert.True((bool)(await ana.HearAsync("state"))["policy"]!["allow_non_host_seek"]!);
        await ana.SayAsync(new { type = "sync" });
        await ana.HearAsync("state");
    }

    [Fact(DisplayName = "GW8 two sockets of one member are one presence")]
    public async Task Presence_is_of_people_not_of_sockets()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        using var first = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        using var second = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        await first.SayGoodbyeAsync();
        await second.SayGoodbyeAsync();

        Assert.True((bool)(await ana.HearAsync("presence"))["connected"]!);
        Assert.False((bool)(await ana.HearAsync("presence"))["connected"]!);
    }

    [Fact(DisplayName = "GW9 a refused command is answered to its sender alone, with error and then state")]
    public async Task A_viewer_who_seeks_is_put_back()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        await ana.HearAsync("presence");

        await bob.SayAsync(new { type = "seek", position_ms = 900, request_id = "r-9" });

        var error = await bob.HearAsync("error");
        Assert.Equal(("forbidden", "r-9"), ((string)error["code"]!, (string)error["request_id"]!));
        Assert.Equal(0, (long)(await bob.HearAsync("state"))["position_ms"]!);
        await ana.SayAsync(new { type = "ping", id = 1, client_ts_ms = 5 });
        await ana.HearAsync("pong");
    }

    [Fact(DisplayName = "GW10 a ping is answered with the moments of the server")]
    public async Task A_ping_is_answered()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await ana.SayAsync(new { type = "ping", id = 7, client_ts_ms = 1234.5 });

        var pong = await ana.HearAsync("pong");
        Assert.Equal((7, 1234.5), ((long)pong["id"]!, (double)pong["client_ts_ms"]!));
        Assert.Equal(house.Time.GetUtcNow().ToUnixTimeMilliseconds(), (double)pong["received_ts_ms"]!);
        Assert.True((double)pong["sent_ts_ms"]! >= (double)pong["received_ts_ms"]!);
    }

    [Fact(DisplayName = "GW11 reports come back to everybody as meters, without a version")]
    public async Task Reports_come_back_as_meters()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        await ana.SayAsync(new { type = "play", position_ms = 0 });
        await bob.HearUntilAsync("state", state => (bool)state["playing"]!);

        await bob.SayAsync(new { type = "report", error_ms = 12, rtt_ms = 34, buffered_ms = 5600 });
        // Refused after the report was taken, so time may pass.
        await bob.SayAsync(new { type = "seek", position_ms = 1 });
        await bob.HearUntilAsync("error");
        house.Pass(TimeSpan.FromSeconds(1));

        var meters = await ana.HearUntilAsync("meters");
        var meter = Assert.Single(meters["members"]!.AsArray())!;
        Assert.Equal(party["bob"].Id, (string?)meter["user_id"]);
        Assert.Equal((12, 34, 5600), ((double)meter["error_ms"]!, (double)meter["rtt_ms"]!, (double)meter["buffered_ms"]!));
        Assert.Null(meters["version"]);
    }

    [Fact(DisplayName = "GW12 nonsense is answered with error and state, and the tenth within a minute closes 1008")]
    public async Task Nonsense_is_refused_and_then_closed()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        for (var i = 0; i < 9; i++)
        {
            await ana.SayAsync("""{"type":"seek","position_ms":-1}""");
            Assert.Equal("invalid_message", (string?)(await ana.HearAsync("error"))["code"]);
            await ana.HearAsync("state");
        }

        await ana.SayAsync("{");

        Assert.Equal(1008, await ana.HearCloseAsync());
    }

    [Fact(DisplayName = "GW13 the sixty-first message at once is refused, and sixty refused ones close 4429")]
    public async Task A_flood_is_refused_and_then_closed()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        for (var i = 0; i < 60; i++)
            await AskAsync(ana, "pong");
        for (var i = 0; i < 59; i++)
            Assert.Equal("rate_limited", (string?)(await AskAsync(ana, "error"))["code"]);
        await ana.SayAsync(new { type = "ping", id = 1, client_ts_ms = 1 });

        Assert.Equal(4429, await ana.HearCloseAsync());
    }

    [Fact(DisplayName = "GW13 a second later thirty more messages are welcome")]
    public async Task The_allowance_comes_back()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        for (var i = 0; i < 60; i++)
            await AskAsync(ana, "pong");

        house.Pass(TimeSpan.FromSeconds(1));

        for (var i = 0; i < 30; i++)
            await AskAsync(ana, "pong");
        await AskAsync(ana, "error");
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> AskAsync(PartySocket socket, string answer)
    {
        await socket.SayAsync(new { type = "ping", id = 1, client_ts_ms = 1 });
        return await socket.HearUntilAsync(answer);
    }

    private async Task<Party> PartyOfTwoAsync()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        return party;
    }
}
