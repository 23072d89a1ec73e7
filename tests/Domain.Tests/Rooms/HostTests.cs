using WatchParty.Media;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class HostTests
{
    public static TheoryData<string, Refusal> BadInvites => new()
    {
        { "host", Refusal.SelfInvite },
        { "ana ana", Refusal.DuplicateInvite },
        { "nobody", Refusal.UnknownUser },
        { "dan", Refusal.SomebodyLacksAccess },
    };

    [Theory]
    [MemberData(nameof(BadInvites))]
    public void Nobody_is_invited_who_cannot_be_at_the_opening_or_later(string names, Refusal reason)
    {
        var invites = names.Split(' ').Select(name => new Invitation(Id(name), Role.Viewer)).ToArray();
        var world = new RoomWorld();
        world.People[Id("dan")] = world.People[Id("dan")] with { Libraries = [Secrets] };

        Assert.Equal(reason, world.Refusal("host", new RoomCommand.Invite([.. invites])));
        var opening = OpeningRules.Open(RoomWorld.As("host"), new OpenRoom(Film.Id, [.. invites], null, RoomPolicy.Default), world.Facts(Film));
        Assert.Equal(reason, Assert.IsType<Verdict.Refuse>(opening).Reason);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(600, 600)]
    [InlineData(1_000_000, 7_200)]
    public void A_party_begins_where_the_host_wished_and_never_beyond_the_end(int wished, int begun)
    {
        var world = new RoomWorld();
        var film = Film with { Duration = TimeSpan.FromHours(2) };
        var request = new OpenRoom(film.Id, [], null, RoomPolicy.Default, TimeSpan.FromSeconds(wished));

        var opening = Assert.IsType<Verdict.Accept>(OpeningRules.Open(RoomWorld.As("host"), request, world.Facts(film)));
        var room = Room.Begin(world.Room.Id, opening.Changes.OfType<Change.Opened>().Single(), world.Now);

        Assert.Equal((false, TimeSpan.FromSeconds(begun)), (room.Screening.Playing, room.Screening.Timeline.Position));
    }

    [Fact]
    public void The_refusal_says_who_lacks_access()
    {
        var world = new RoomWorld().With("ana", "bob");
        world.People[Id("host")] = world.People[Id("host")] with { IsAdmin = true };
        var refused = Assert.IsType<Verdict.Refuse>(world.Ask("host", new RoomCommand.ChangeRoom(null, null, SecretFilm.Id), SecretFilm));

        Assert.Equal(Refusal.SomebodyLacksAccess, refused.Reason);
        Assert.Equal([Id("ana"), Id("bob")], refused.Who.OrderBy(user => user.Value));
    }

    public static TheoryData<MediaItem?, Refusal> BadItems => new()
    {
        { null, Refusal.LibraryAccessDenied },
        { SecretFilm, Refusal.LibraryAccessDenied },
        { OtherFilm with { Kind = MediaKind.Series }, Refusal.ItemCannotBeWatched },
        { OtherFilm with { HasFile = false }, Refusal.NoPlayableFile },
    };

    [Theory]
    [MemberData(nameof(BadItems))]
    public void What_cannot_be_watched_is_neither_opened_nor_put_on(MediaItem? item, Refusal reason)
    {
        var world = new RoomWorld();
        Assert.Equal(reason, world.Refusal("host", new RoomCommand.ChangeRoom(null, null, OtherFilm.Id), item));

        var opening = OpeningRules.Open(RoomWorld.As("host"), new OpenRoom(OtherFilm.Id, [], null, RoomPolicy.Default), world.Facts(item));
        Assert.Equal(reason, Assert.IsType<Verdict.Refuse>(opening).Reason);
    }

    [Fact]
    public void Another_film_begins_at_its_beginning()
    {
        var world = new RoomWorld();
        world.Ask("host", new RoomCommand.Play(TimeSpan.FromMinutes(5)));
        world.Ask("host", new RoomCommand.ChangeRoom(null, null, OtherFilm.Id), OtherFilm);

        Assert.Equal((OtherFilm, false, TimeSpan.Zero), (world.Room.Item, world.Timeline.Playing, world.Timeline.Position));
    }

    [Fact]
    public void A_room_handed_over_leaves_the_former_host_a_controller()
    {
        var world = new RoomWorld().With("ana").As(Role.Host, "ana");

        Assert.Equal(Id("ana"), world.Room.Host);
        Assert.Equal((Role.Controller, Role.Host), (world.Room.People[Id("host")].Role, world.Room.People[Id("ana")].Role));
    }

    [Fact]
    public void A_host_can_neither_be_kicked_nor_demoted()
    {
        var world = new RoomWorld();
        Assert.Equal(Refusal.TargetIsHost, world.Refusal("host", new RoomCommand.Kick(Id("host"))));
        Assert.Equal(Refusal.TargetIsHost, world.Refusal("host", new RoomCommand.ChangeMember(Id("host"), Role.Viewer, null)));
    }

    [Fact]
    public void Only_somebody_who_has_joined_can_become_host()
    {
        var world = new RoomWorld(invites: new Invitation(Id("ana"), Role.Viewer));

        Assert.Equal(Refusal.TargetNotAMember, world.Refusal("host", new RoomCommand.ChangeMember(Id("ana"), Role.Host, null)));
    }

    [Fact]
    public void An_admin_who_is_no_member_may_end_the_room_and_nothing_else()
    {
        var world = new RoomWorld().With("ana", "bob");
        foreach (var command in Commands.Examples.Values.Where(command => command is not (RoomCommand.End or RoomCommand.Join)))
            Assert.IsType<Verdict.Refuse>(RoomRules.Decide(world.Room, RoomWorld.As("dan", isAdmin: true), command, world.Facts()));

        var ended = Assert.IsType<Verdict.Accept>(RoomRules.Decide(world.Room, RoomWorld.As("dan", isAdmin: true), new RoomCommand.End(), world.Facts()));
        Assert.Equal(new Change.Ended(EndReason.Admin), Assert.Single(ended.Changes));
    }

    [Fact]
    public void A_host_away_for_five_minutes_while_others_are_there_hands_over_to_one_of_them()
    {
        var world = new RoomWorld().With("ana", "bob", "cleo").As(Role.Controller, "ana");
        world.Rooms.GatewayLease = TimeSpan.FromDays(1);
        world.Connect("host", "bob", "cleo");
        world.Connect("bob", "cleo");
        world.Live(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(Id("host"), world.Room.Host);

        world.Live(TimeSpan.FromSeconds(1));
        Assert.Equal(Id("bob"), world.Room.Host);
        Assert.Equal(Role.Controller, world.Room.People[Id("host")].Role);
    }

    [Fact]
    public void A_host_who_comes_back_in_time_or_leaves_nobody_behind_stays_host()
    {
        var world = new RoomWorld().With("ana");
        world.Rooms.GatewayLease = TimeSpan.FromDays(1);
        world.Connect("ana");
        world.Live(TimeSpan.FromMinutes(4));
        world.Connect("ana", "host");
        world.Live(TimeSpan.FromMinutes(4));
        world.Connect();
        world.Live(TimeSpan.FromHours(1));

        Assert.Equal(Id("host"), world.Room.Host);
    }

    [Fact]
    public void A_room_in_which_nobody_was_connected_for_a_week_ends()
    {
        var world = new RoomWorld();
        world.Rooms.GatewayLease = TimeSpan.FromDays(30);
        world.Connect("host");
        world.Live(TimeSpan.FromDays(8));
        world.Connect();
        world.Live(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Null(world.Room.EndReason);

        world.Live(TimeSpan.FromSeconds(1));
        Assert.Equal(EndReason.Idle, world.Room.EndReason);
    }

    [Fact]
    public void Members_who_lose_access_are_removed_and_a_host_who_does_hands_over()
    {
        var world = new RoomWorld(invites: new Invitation(Id("cleo"), Role.Viewer)).With("ana", "bob");
        world.People.Remove(Id("host"));
        world.People[Id("ana")] = world.People[Id("ana")] with { Active = false };
        world.People[Id("cleo")] = world.People[Id("cleo")] with { Libraries = [] };
        var changes = world.Recheck(Film, "host", "ana", "bob", "cleo");

        Assert.Equal(Id("bob"), world.Room.Host);
        Assert.Null(world.Room.Find(Id("cleo")));
        var told = Assert.IsType<RoomEvent.RoomChanged>(RoomView.EventOf(world.Room, changes));
        Assert.Equal(
            [new MemberRemoval(Id("ana"), RemovalReason.AccountClosed), new MemberRemoval(Id("host"), RemovalReason.AccountClosed)],
            told.Removed.OrderBy(one => one.User == Id("host")));
    }
}
