using WatchParty.Rooms;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class WaitingTests
{
    private static readonly TimeSpan s_stall = TimeSpan.FromMilliseconds(300);

    [Fact]
    public void A_stall_that_lasts_pauses_the_room_and_names_who_is_waited_for()
    {
        var world = Watching("ana");
        Buffer(world, "ana", true);
        world.Live(s_stall - TimeSpan.FromMilliseconds(1));
        Assert.True(world.Timeline.Playing);

        world.Live(TimeSpan.FromMilliseconds(1));
        Assert.Equal((false, PausedReason.Buffering), (world.Timeline.Playing, world.Room.Screening.PausedReason));
        Assert.Equal([Id("ana")], world.Room.Screening.WaitingFor.ToArray());
    }

    [Fact]
    public void A_short_stall_stops_nobody()
    {
        var world = Watching("ana");
        Buffer(world, "ana", true);
        world.Live(TimeSpan.FromMilliseconds(200));
        Buffer(world, "ana", false);
        world.Live(TimeSpan.FromSeconds(5));

        Assert.True(world.Timeline.Playing);
    }

    [Fact]
    public void The_room_goes_on_by_itself_scheduled_when_all_have_recovered()
    {
        var world = Stalled("ana", "bob");
        Buffer(world, "ana", false);
        Assert.Equal([Id("bob")], world.Room.Screening.WaitingFor.ToArray());

        Buffer(world, "bob", false);
        Assert.True(world.Timeline.Playing && world.Timeline.Since > world.Now);
    }

    [Fact]
    public void After_ten_seconds_the_room_goes_on_without_the_laggard_who_counts_again_once_recovered()
    {
        var world = Stalled("ana");
        world.Live(TimeSpan.FromSeconds(10));
        Assert.True(world.Timeline.Playing);
        world.Live(TimeSpan.FromSeconds(30));
        Assert.True(world.Timeline.Playing);

        Buffer(world, "ana", false);
        Buffer(world, "ana", true);
        world.Live(s_stall);
        Assert.Equal(PausedReason.Buffering, world.Room.Screening.PausedReason);
    }

    [Fact]
    public void A_laggard_who_disconnects_never_holds_the_room()
    {
        var world = Stalled("ana");
        world.Connect("host");

        Assert.True(world.Timeline.Playing);
    }

    [Fact]
    public void A_room_whose_last_member_is_gone_does_not_start_for_nobody()
    {
        var world = Stalled("ana");
        world.Connect();

        Assert.False(world.Timeline.Playing);
        world.Connect("host");
        Assert.False(world.Timeline.Playing);
    }

    [Fact]
    public void Who_may_play_may_also_stop_the_waiting()
    {
        var world = Stalled("ana");
        Assert.Equal(Refusal.PlayPauseNotAllowed, world.Refusal("ana", new RoomCommand.GoOn()));
        Assert.Null(world.Refusal("host", new RoomCommand.GoOn()));

        Assert.True(world.Timeline.Playing);
        world.Live(TimeSpan.FromSeconds(5));
        Assert.True(world.Timeline.Playing);
    }

    [Fact]
    public void Without_the_policy_nobody_is_waited_for()
    {
        var world = Watching("ana");
        world.Ask("host", new RoomCommand.ChangeRoom(new PolicyChange(WaitForBuffering: false), null, null));
        Buffer(world, "ana", true);
        world.Live(TimeSpan.FromSeconds(5));

        Assert.True(world.Timeline.Playing);
    }

    [Fact]
    public void A_pause_ends_the_waiting_for_good()
    {
        var world = Stalled("ana");
        world.Ask("host", new RoomCommand.Pause(world.Timeline.Position));
        Buffer(world, "ana", false);
        world.Live(TimeSpan.FromSeconds(30));

        Assert.Equal((false, PausedReason.User), (world.Timeline.Playing, world.Room.Screening.PausedReason));
    }

    [Fact]
    public void In_a_lobby_play_waits_until_all_who_speak_are_ready_and_then_counts_down()
    {
        var world = Lobby();
        Ready(world, "host", true);
        Ready(world, "ana", false);
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero));
        Assert.Equal(PausedReason.NotReady, world.Room.Screening.PausedReason);
        Assert.Equal([Id("ana")], world.Room.Screening.WaitingFor.ToArray());

        Ready(world, "ana", true);
        Assert.True(world.Timeline.Playing);
        Assert.Equal(world.Now + TimeSpan.FromSeconds(3), world.Timeline.Since);
    }

    [Fact]
    public void The_host_may_start_a_lobby_though_not_all_are_ready()
    {
        var world = Lobby();
        Ready(world, "ana", false);
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero));
        world.Ask("host", new RoomCommand.Start());

        Assert.True(world.Timeline.Playing);
    }

    [Fact]
    public void A_film_that_has_begun_does_not_count_down_again()
    {
        var world = Lobby();
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero));
        world.Live(TimeSpan.FromSeconds(10));
        world.Ask("host", new RoomCommand.Pause(world.Timeline.PositionAt(world.Now)));
        world.Ask("host", new RoomCommand.Play(world.Timeline.Position));

        Assert.True(world.Timeline.Since - world.Now < TimeSpan.FromSeconds(1));
    }

    private static RoomWorld Watching(params string[] names)
    {
        var world = new RoomWorld().With(names);
        world.Rooms.GatewayLease = TimeSpan.FromDays(1);
        world.Connect([.. names, "host"]);
        world.Ask("host", new RoomCommand.Play(TimeSpan.Zero));
        world.Live(TimeSpan.FromMinutes(1));
        return world;
    }

    private static RoomWorld Stalled(params string[] names)
    {
        var world = Watching(names);
        foreach (var name in names)
            Buffer(world, name, true);
        world.Live(s_stall);
        Assert.Equal(PausedReason.Buffering, world.Room.Screening.PausedReason);
        return world;
    }

    private static RoomWorld Lobby()
    {
        var world = new RoomWorld(RoomPolicy.Default with { RequireReady = true }).With("ana");
        world.Connect("host", "ana");
        return world;
    }

    private static void Buffer(RoomWorld world, string name, bool buffering) =>
        world.Ask(name, new RoomCommand.SetBuffering(SocketOf(name), buffering, TimeSpan.Zero));

    private static void Ready(RoomWorld world, string name, bool ready) =>
        world.Ask(name, new RoomCommand.SetReady(SocketOf(name), ready));
}
