using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Starting;

/// <summary>kill -9 of the real process while a film runs.</summary>
public sealed class CrashWhilePlayingTests
{
    [Fact]
    public async Task After_a_short_outage_the_film_has_been_running_all_the_time()
    {
        using var house = new CrashingHouse(settings: "Sync:OutageTolerance=00:05:00");
        var party = await PlayingAsync(house);
        var before = await StateAsync(house, party);

        await house.CrashAsync();
        await house.StartAsync();
        var after = await StateAsync(house, party);

        Assert.True((bool)after["playing"]!);
        Assert.True((long)after["version"]! > (long)before["version"]!);
        Assert.Equal(TimelineStart(before), TimelineStart(after), tolerance: 50);
    }

    [Fact]
    public async Task After_a_long_outage_the_film_stands_where_it_was_saved_and_says_why()
    {
        // No start is so quick that this outage would be a short one.
        using var house = new CrashingHouse(settings: ["Sync:SaveInterval=00:00:00.2", "Sync:OutageTolerance=00:00:00.2"]);
        var party = await PlayingAsync(house);
        var before = await StateAsync(house, party);

        await house.CrashAsync();
        await house.StartAsync();
        var after = await StateAsync(house, party);

        Assert.False((bool)after["playing"]!);
        Assert.Equal("restart", (string?)after["paused_reason"]);
        Assert.InRange((double)after["position_ms"]!, PositionOf(before) - 5_000, PositionOf(before) + 5_000);
        Assert.True((long)after["version"]! > (long)before["version"]!);
    }

    /// <summary>A room that plays, on the disk as well.</summary>
    private static async Task<Party> PlayingAsync(CrashingHouse house)
    {
        await house.OpenAsync();
        var party = await house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.EnterAsync(house, party.Host, party.Room);
        await socket.SayAsync(new { type = "play", position_ms = 60_000 });
        await socket.HearUntilAsync("state", state => (bool)state["playing"]!);
        await Eventually.SeeAsync(() => IsSavedPlayingAsync(house), saved => saved, "the playing room to be on the disk");
        return party;
    }

    private static async Task<bool> IsSavedPlayingAsync(CrashingHouse house)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(house.DataFolder, "watchparty.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var database = new SqliteConnection(file.ToString());
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM grain_state WHERE json_extract(CAST(payload AS TEXT), '$.playback.playing')";
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    private static async Task<JsonNode> StateAsync(CrashingHouse house, Party party)
    {
        using var socket = await PartySocket.OpenAsync(house, party.Room, await PartySocket.TicketAsync(party.Host, party.Room));
        return await socket.HearUntilAsync("state");
    }

    private static double TimelineStart(JsonNode state) => (double)state["updated_ts_ms"]! - (double)state["position_ms"]!;

    private static double PositionOf(JsonNode state) => (double)state["server_ts_ms"]! - TimelineStart(state);
}
