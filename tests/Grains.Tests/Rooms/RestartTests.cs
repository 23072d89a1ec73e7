using WatchParty.Rooms;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Rooms;

public sealed class RestartTests
{
    [Fact]
    public async Task A_version_is_never_used_twice_though_the_last_ones_were_never_saved()
    {
        var first = await PartyCluster.StartAsync();
        var room = await first.OpenAsync();
        var gateway = await first.ListenAsync();
        await gateway.AttendAsync(room, "host");
        long highest = 0;
        for (var i = 1; i <= 20; i++)
            highest = Assert.IsType<RoomReply.Accepted>(await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Seek(TimeSpan.FromSeconds(i)))).Room.Version;

        await using var second = await first.CrashAsync(TimeSpan.Zero);
        var after = (await (await second.ListenAsync()).AttendAsync(second.Room(new RoomId(room.GetPrimaryKey())), "host")).Room!.Version;
        Assert.True(after > highest);

        await using var third = await second.CrashAsync(TimeSpan.Zero);
        var later = (await (await third.ListenAsync()).AttendAsync(third.Room(new RoomId(room.GetPrimaryKey())), "host")).Room!.Version;
        Assert.True(later > after, "What was shown before the second crash is not shown again under the same number.");
    }

    [Fact]
    public async Task After_a_long_outage_the_film_stands_at_most_five_seconds_back_and_says_why()
    {
        var (before, id) = await PlayForAMinuteAsync();

        await using var party = await before.CrashAsync(TimeSpan.FromMinutes(10));
        var playback = Assert.IsType<RoomReply.Accepted>(await party.Room(id).LookAsync(KnownPeople.As("host"))).Room.Playback;

        Assert.Equal((false, PausedReason.Restart), (playback.Timeline.Playing, playback.PausedReason));
        Assert.InRange(playback.Timeline.Position, TimeSpan.FromSeconds(55), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task After_a_short_outage_the_film_plays_on()
    {
        var (before, id) = await PlayForAMinuteAsync();

        await using var party = await before.CrashAsync(TimeSpan.FromSeconds(4));
        var timeline = Assert.IsType<RoomReply.Accepted>(await party.Room(id).LookAsync(KnownPeople.As("host"))).Room.Playback.Timeline;

        Assert.True(timeline.Playing);
        Assert.InRange(timeline.PositionAt(party.Clock.GetUtcNow()), TimeSpan.FromSeconds(63), TimeSpan.FromSeconds(64));
    }

    private static async Task<(PartyCluster Party, RoomId Room)> PlayForAMinuteAsync()
    {
        var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Play(TimeSpan.Zero));
        for (var second = 0; second < 60; second += 5)
        {
            party.Clock.Advance(TimeSpan.FromSeconds(5));
            var savedAt = party.Clock.GetUtcNow().ToUnixTimeMilliseconds();
            await Eventually.SeeAsync(
                () => Task.FromResult(party.Storage.Find("room", room.GetPrimaryKey())),
                json => json!.Contains($"\"saved_at\":{savedAt}", StringComparison.Ordinal),
                "the position to be saved after 5 s of playing");
        }

        return (party, new RoomId(room.GetPrimaryKey()));
    }
}
