using System.Diagnostics;
using System.Text.Json.Nodes;
using WatchParty.Api.Tests.Gateway;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Starting;

public sealed class StopTests : IDisposable
{
    private readonly CrashingHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Sigterm_closes_a_playing_rooms_socket_with_1012_ends_with_code_0_within_15_seconds_and_the_room_comes_back_where_it_was()
    {
        await _house.OpenAsync();
        var party = await _house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.EnterAsync(_house, party.Host, party.Room);
        await socket.SayAsync(new { type = "play", position_ms = 60_000 });
        var before = await socket.HearUntilAsync("state", state => (bool)state["playing"]!);
        var clock = Stopwatch.StartNew();

        var closing = socket.HearCloseAsync();
        var code = await _house.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.Equal(1012, await closing);

        await _house.StartAsync();
        using var again = await PartySocket.OpenAsync(_house, party.Room, await PartySocket.TicketAsync(party.Host, party.Room));
        var after = await again.HearUntilAsync("state");

        Assert.Equal(party.Host.Id, (string?)after["host_user_id"]);
        Assert.True((long)after["version"]! > (long)before["version"]!);
        Assert.InRange(PositionOf(before), 60_000, 600_000);
        Assert.InRange(PositionOf(after), PositionOf(before) - 5_000, 600_000);
    }

    private static double PositionOf(JsonNode state)
    {
        var position = (double)state["position_ms"]!;
        var moving = Math.Max(0, (double)state["server_ts_ms"]! - (double)state["updated_ts_ms"]!) * (double)state["playback_rate"]!;
        return (bool)state["playing"]! ? position + moving : position;
    }
}
