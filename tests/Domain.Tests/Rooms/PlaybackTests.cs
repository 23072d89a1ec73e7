using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class PlaybackTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(200, 300)]
    [InlineData(5000, 1500)]
    public void Play_starts_everybody_together_after_the_largest_round_trip_and_a_margin_within_bounds(int roundTripMs, int leadMs)
    {
        var world = new RoomWorld();
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero), roundTrip: TimeSpan.FromMilliseconds(roundTripMs));

        Assert.True(world.Timeline.Playing);
        Assert.Equal(world.Now + TimeSpan.FromMilliseconds(leadMs), world.Timeline.Since);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(200, 500)]
    [InlineData(5000, 1500)]
    public void A_seek_while_playing_also_leaves_time_to_fetch_the_film_from_there(int roundTripMs, int leadMs)
    {
        var world = Playing();
        world.Pass(s_minute);
        world.Ask("host", new RoomCommand.Seek(10 * s_minute), roundTrip: TimeSpan.FromMilliseconds(roundTripMs));

        Assert.Equal((10 * s_minute, world.Now + TimeSpan.FromMilliseconds(leadMs)), (world.Timeline.Position, world.Timeline.Since));
    }

    [Fact]
    public void Pause_holds_at_once_on_the_frame_that_was_named()
    {
        var world = Playing();
        world.Pass(s_minute);
        var seen = world.Timeline.PositionAt(world.Now) - TimeSpan.FromMilliseconds(500);
        world.Ask("host", new RoomCommand.Pause(seen));

        Assert.Equal((false, seen, world.Now), (world.Timeline.Playing, world.Timeline.Position, world.Timeline.Since));
        Assert.Equal((PausedReason.User, Id("host")), (world.Room.Screening.PausedReason, world.Room.Screening.ChangedBy));
    }

    [Fact]
    public void Playing_again_what_plays_already_makes_nobody_stumble()
    {
        var world = Playing();
        world.Pass(s_minute);
        var before = world.Timeline;
        world.Ask("host", new RoomCommand.Play(before.PositionAt(world.Now)));

        Assert.Equal(before, world.Timeline);
    }

    [Theory]
    [InlineData(1900, true)]
    [InlineData(2100, false)]
    public void Somebody_who_may_not_seek_cannot_do_so_by_a_pause(int offMs, bool obeyed)
    {
        var world = Playing().With("ana").As(Role.Controller, "ana");
        world.Pass(s_minute);
        var truth = world.Timeline.PositionAt(world.Now);
        var named = truth + TimeSpan.FromMilliseconds(offMs);
        world.Ask("ana", new RoomCommand.Pause(named));

        Assert.Equal(obeyed ? named : truth, world.Timeline.Position);
    }

    [Fact]
    public void A_controller_who_may_seek_plays_from_where_they_say()
    {
        var world = new RoomWorld(RoomPolicy.Default with { AllowNonHostSeek = true }).With("ana").As(Role.Controller, "ana");
        world.Ask("ana", new RoomCommand.Play(s_minute));

        Assert.Equal(s_minute, world.Timeline.Position);
    }

    [Fact]
    public void A_seek_while_playing_is_scheduled_and_while_paused_holds_at_once()
    {
        var world = Playing();
        world.Ask("host", new RoomCommand.Seek(s_minute));
        Assert.Equal((true, s_minute, true), (world.Timeline.Playing, world.Timeline.Position, world.Timeline.Since > world.Now));

        world.Ask("host", new RoomCommand.Pause(s_minute));
        world.Ask("host", new RoomCommand.Seek(s_minute * 2));
        Assert.Equal((false, s_minute * 2, world.Now), (world.Timeline.Playing, world.Timeline.Position, world.Timeline.Since));
    }

    [Fact]
    public void Positions_behind_the_end_are_the_end_and_finish_the_film()
    {
        var world = Playing();
        world.Ask("host", new RoomCommand.Seek(TimeSpan.MaxValue));

        Assert.Equal((false, Film.Duration!.Value), (world.Timeline.Playing, world.Timeline.Position));
        Assert.Equal(PausedReason.Finished, world.Room.Screening.PausedReason);
    }

    [Theory]
    [InlineData(0.49)]
    [InlineData(2.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_outside_a_half_and_two_is_refused(double rate) =>
        Assert.Equal(Refusal.InvalidValue, new RoomWorld().Refusal("host", new RoomCommand.SetRate(rate)));

    [Fact]
    public void A_new_rate_begins_where_the_old_one_will_be_so_that_nobody_jumps()
    {
        var world = Playing();
        world.Pass(s_minute);
        var before = world.Timeline;
        world.Ask("host", new RoomCommand.SetRate(2));

        Assert.True(world.Timeline.Since > world.Now);
        Assert.Equal(before.PositionAt(world.Timeline.Since), world.Timeline.Position);
        Assert.Equal(world.Timeline.Position + s_minute * 2, world.Timeline.PositionAt(world.Timeline.Since + s_minute));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(1.0)]
    [InlineData(2.0)]
    public void At_the_end_of_the_film_the_room_pauses_by_itself_at_any_rate(double rate)
    {
        var world = new RoomWorld();
        world.Connect("host");
        world.Ask("host", new RoomCommand.SetRate(rate));
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero));
        var end = world.Timeline.Since + Film.Duration!.Value / rate;
        world.Pass(end - world.Now - TimeSpan.FromMilliseconds(1));
        Assert.True(world.Timeline.Playing);

        world.Pass(TimeSpan.FromMilliseconds(1.001));
        Assert.Equal((false, Film.Duration!.Value), (world.Timeline.Playing, world.Timeline.Position));
        Assert.Equal(PausedReason.Finished, world.Room.Screening.PausedReason);
    }

    [Fact]
    public void A_film_that_is_gone_pauses_its_room_cannot_be_played_and_takes_nobody_away()
    {
        var world = Playing().With("ana");
        world.Recheck(item: null, "host", "ana");
        Assert.Equal((false, PausedReason.ItemUnavailable), (world.Timeline.Playing, world.Room.Screening.PausedReason));
        Assert.True(world.Room.IsJoined(Id("ana")));
        Assert.Equal(Refusal.NoPlayableFile, world.Refusal("host", new RoomCommand.Play(TimeSpan.Zero)));

        world.Recheck(Film, "host", "ana");
        Assert.Null(world.Refusal("host", new RoomCommand.Play(TimeSpan.Zero)));
    }

    [Fact]
    public void After_a_restart_with_the_system_clock_set_back_the_film_stands_where_it_was_saved()
    {
        var playing = new RoomWorld().Room.Screening.PlayingFrom(TimeSpan.FromMinutes(10), RoomWorld.Start, RoomWorld.Start, RoomWorld.Id("host"));
        var (savedAt, now) = (RoomWorld.Start + TimeSpan.FromMinutes(1), RoomWorld.Start - TimeSpan.FromDays(1));

        var after = Restart.Of(playing, savedAt, now, new SyncOptions());

        Assert.Equal((false, PausedReason.Restart), (after.Playing, after.PausedReason));
        Assert.Equal(TimeSpan.FromMinutes(11), after.Timeline.PositionAt(now));
    }

    [Fact]
    public void After_a_short_outage_the_film_runs_on_after_a_long_one_it_stands_where_it_was_saved()
    {
        var playing = Playing().Room.Screening;
        var savedAt = Start + s_minute;

        // Ten seconds of outage, begun up to five seconds after the room was saved.
        Assert.Equal(playing, Restart.Of(playing, savedAt, savedAt + TimeSpan.FromSeconds(14.9), new SyncOptions()));
        var after = Restart.Of(playing, savedAt, savedAt + TimeSpan.FromSeconds(15), new SyncOptions());
        Assert.Equal((false, playing.Timeline.PositionAt(savedAt)), (after.Timeline.Playing, after.Timeline.Position));
        Assert.Equal(PausedReason.Restart, after.PausedReason);
    }

    private static RoomWorld Playing()
    {
        var world = new RoomWorld();
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero));
        return world;
    }
}
