using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class DoorTests
{
    private static readonly RoomCommand.Join s_join = new(LockOpened: null);
    private static readonly Invitation s_ana = new(Id("ana"), Role.Controller);

    [Fact]
    public void Whoever_comes_by_link_gets_the_role_of_the_policy_and_whoever_was_invited_their_own()
    {
        var world = new RoomWorld(invites: s_ana).With("ana", "bob");

        Assert.Equal((Role.Controller, Role.Viewer), (world.Room.People[Id("ana")].Role, world.Room.People[Id("bob")].Role));
    }

    [Fact]
    public void Joining_twice_changes_nothing()
    {
        var world = new RoomWorld().With("ana");
        var before = world.Room;

        Assert.IsType<Verdict.Accept>(world.Ask("ana", s_join));
        Assert.Same(before, world.Room);
    }

    [Fact]
    public void Declined_and_left_people_may_come_back_by_link_kicked_ones_only_by_a_new_invite()
    {
        var world = new RoomWorld(invites: s_ana);
        Assert.Null(world.Refusal("ana", new RoomCommand.Decline()));
        Assert.Null(world.Refusal("ana", s_join));
        Assert.Null(world.Refusal("ana", new RoomCommand.Leave()));
        Assert.Null(world.Refusal("ana", s_join));
        Assert.Null(world.Refusal("host", new RoomCommand.Kick(Id("ana"))));
        Assert.Equal(Refusal.Kicked, world.Refusal("ana", s_join));
        Assert.Null(world.Refusal("host", new RoomCommand.Invite([s_ana])));
        Assert.Null(world.Refusal("ana", s_join));
    }

    [Fact]
    public void Without_access_to_the_library_nobody_comes_in()
    {
        var world = new RoomWorld();
        world.People[Id("ana")] = world.People[Id("ana")] with { Libraries = [Secrets] };
        world.People[Id("bob")] = world.People[Id("bob")] with { Active = false };

        Assert.Equal(Refusal.LibraryAccessDenied, world.Refusal("ana", s_join));
        Assert.Equal(Refusal.LibraryAccessDenied, world.Refusal("bob", s_join));
        Assert.Equal(Refusal.LibraryAccessDenied, world.Refusal("nobody", s_join));
    }

    [Fact]
    public void An_invite_only_room_lets_only_the_invited_in()
    {
        var world = new RoomWorld(RoomPolicy.Default with { InviteOnly = true }, invites: s_ana);

        Assert.Equal(Refusal.NotInvited, world.Refusal("bob", s_join));
        Assert.Null(world.Refusal("ana", s_join));
    }

    [Fact]
    public void A_full_room_lets_nobody_in()
    {
        var world = new RoomWorld();
        world.Rooms.MaxMembers = 2;
        world.With("ana");

        Assert.Equal(Refusal.RoomFull, world.Refusal("bob", s_join));
    }

    [Fact]
    public void A_password_opens_only_the_lock_it_was_verified_against()
    {
        var world = new RoomWorld(passwordHash: "$argon2id$one");
        Assert.Equal(Refusal.PasswordMissing, world.Refusal("ana", s_join));

        var opened = new RoomCommand.Join(world.Room.Lock.Version);
        world.Ask("host", new RoomCommand.ChangeRoom(null, new LockChange("$argon2id$two"), null));
        Assert.Equal(Refusal.WrongPassword, world.Refusal("ana", opened));
        Assert.Null(world.Refusal("ana", new RoomCommand.Join(world.Room.Lock.Version)));
    }

    [Fact]
    public void A_host_who_leaves_hands_over_to_the_longest_joined_controller_else_viewer_else_the_room_ends()
    {
        var world = new RoomWorld().With("ana", "bob", "cleo").As(Role.Controller, "cleo");
        world.Ask("host", new RoomCommand.Leave());
        Assert.Equal(Id("cleo"), world.Room.Host);

        world.Ask("cleo", new RoomCommand.Leave());
        Assert.Equal(Id("ana"), world.Room.Host);

        world.Ask("ana", new RoomCommand.Leave());
        world.Ask("bob", new RoomCommand.Leave());
        Assert.Equal(EndReason.Empty, world.Room.EndReason);
    }

    [Fact]
    public void Whoever_has_left_may_say_so_again()
    {
        var world = new RoomWorld().With("ana");
        world.Ask("ana", new RoomCommand.Leave());

        Assert.Null(world.Refusal("ana", new RoomCommand.Leave()));
        Assert.Equal(Refusal.NotAMember, world.Refusal("bob", new RoomCommand.Leave()));
    }

    [Fact]
    public void An_ended_room_refuses_everything()
    {
        var world = new RoomWorld().With("ana", "bob");
        world.Ask("host", new RoomCommand.End());

        foreach (var command in Commands.Examples.Values)
            Assert.Equal(Refusal.RoomEnded, world.Refusal("host", command));
    }

    [Fact]
    public void Five_wrong_passwords_of_one_user_and_fifty_at_one_room_have_to_wait()
    {
        var options = new RoomOptions();
        var tries = PasswordTries.None;
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(tries.WaitOf(Id("ana"), Start, options));
            tries = tries.Count(Id("ana"), Start, options);
        }

        Assert.Equal(TimeSpan.FromMinutes(10), tries.WaitOf(Id("ana"), Start, options));
        Assert.Null(tries.WaitOf(Id("bob"), Start, options));
        Assert.Null(tries.GiveBack(Id("ana")).WaitOf(Id("ana"), Start, options));
        Assert.Null(tries.WaitOf(Id("ana"), Start + TimeSpan.FromMinutes(10), options));

        for (var i = 0; i < 45; i++)
            tries = tries.Count(Id($"visitor{i}"), Start, options);
        Assert.NotNull(tries.WaitOf(Id("bob"), Start, options));
    }
}
