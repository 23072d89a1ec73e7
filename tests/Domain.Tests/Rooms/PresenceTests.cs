using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class PresenceTests
{
    private static readonly GatewayId s_gatewayTwo = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));

    [Fact]
    public void The_first_socket_and_the_last_are_told_those_between_are_not()
    {
        var world = new RoomWorld();
        var changes = world.Connect("host");
        var come = Assert.IsType<RoomEvent.PresenceChanged>(RoomView.EventOf(world.Room, changes));
        Assert.Equal((true, Id("host")), (come.Connected, come.User));

        var version = world.Room.Version;
        Assert.Null(RoomView.EventOf(world.Room, Attend(world, s_gatewayTwo, "host")));
        Assert.Null(RoomView.EventOf(world.Room, Attend(world, GatewayOne)));
        Assert.Equal(version, world.Room.Version);

        changes = Attend(world, s_gatewayTwo);
        var gone = Assert.IsType<RoomEvent.PresenceChanged>(RoomView.EventOf(world.Room, changes));
        Assert.Equal((false, Id("host")), (gone.Connected, gone.User));
    }

    [Fact]
    public void Sockets_of_a_gateway_that_fell_silent_stop_counting()
    {
        var world = new RoomWorld().With("ana");
        Attend(world, GatewayOne, "host");
        world.Pass(TimeSpan.FromSeconds(20));
        Attend(world, s_gatewayTwo, "ana");
        world.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal([Id("ana")], world.Room.Players.Keys);
    }

    [Fact]
    public void People_who_have_not_joined_are_never_present()
    {
        var world = new RoomWorld();
        world.Connect("host", "ana");

        Assert.Equal([Id("host")], world.Room.Players.Keys);
    }

    [Fact]
    public void Whoever_joins_with_a_socket_that_is_open_already_is_present_when_it_is_declared_again()
    {
        var world = new RoomWorld();
        world.Connect("host", "ana");

        world.With("ana").Connect("host", "ana");

        Assert.Equal(new[] { Id("host"), Id("ana") }.ToHashSet(), world.Room.Players.Keys.ToHashSet());
    }

    [Fact]
    public void The_same_sockets_again_are_only_counted_on()
    {
        var world = new RoomWorld();
        world.Connect("host");
        Assert.Empty(world.Connect("host"));
        world.Live(world.Rooms.GatewayLease / 2);

        Assert.IsType<Change.SocketsDeclared>(Assert.Single(world.Connect("host")));

        world.Live(world.Rooms.GatewayLease * 0.9);
        Assert.Equal([Id("host")], world.Room.Players.Keys);
    }

    [Fact]
    public void Of_two_sockets_of_one_member_one_that_is_ready_and_one_that_buffers_suffice()
    {
        var world = new RoomWorld();
        world.React(new Occurrence.Attended(GatewayOne,
        [
            new Attendee(new ConnectionId(Guid.Empty), Id("host"), Ready: true, Buffering: null),
            new Attendee(SocketOf("host"), Id("host"), Ready: false, Buffering: true),
        ]));

        var player = world.Room.Players[Id("host")];
        Assert.Equal((true, true), (player.Ready, player.Buffering));
    }

    [Fact]
    public void A_member_cannot_speak_for_the_socket_of_another()
    {
        var world = new RoomWorld().With("ana");
        world.Connect("host", "ana");
        world.Ask("ana", new RoomCommand.SetBuffering(SocketOf("host"), true, TimeSpan.Zero));

        Assert.Null(world.Room.Players[Id("host")].Buffering);
    }

    [Fact]
    public void Everybody_coming_back_at_once_is_one_version_and_one_event()
    {
        var world = new RoomWorld().With("ana", "bob");
        var version = world.Room.Version;
        var changes = world.Connect("host", "ana", "bob");

        Assert.Equal(version + 1, world.Room.Version);
        Assert.IsType<RoomEvent.RoomChanged>(RoomView.EventOf(world.Room, changes));
    }

    [Fact]
    public void Somebody_outside_sees_only_the_host_and_themselves()
    {
        var world = new RoomWorld(invites: new Invitation(Id("cleo"), Role.Viewer)).With("ana", "bob");
        world.Ask("bob", new RoomCommand.Leave());

        Assert.Equal([Id("host")], RoomView.SnapshotFor(world.Room, Roster.Of(world.Room, null), Id("dan")).Members.Select(member => member.User));
        Assert.Equal([Id("host"), Id("bob")], RoomView.SnapshotFor(world.Room, Roster.Of(world.Room, null), Id("bob")).Members.Select(member => member.User));
        Assert.Equal(4, RoomView.SnapshotFor(world.Room, Roster.Of(world.Room, null), Id("cleo")).Members.Length);
    }

    private static ImmutableArray<Change> Attend(RoomWorld world, GatewayId gateway, params string[] names) =>
        world.React(new Occurrence.Attended(gateway,
            [.. names.Select(name => new Attendee(new ConnectionId(new Guid(gateway.Value.ToByteArray().Reverse().ToArray())), Id(name), null, null))]));
}
