using CsCheck;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

/// <summary>Long random stories of every command and every accident; after each step the room must still make sense.</summary>
public sealed class RoomModelTests
{
    private static readonly string[] s_names = ["host", "ana", "bob", "cleo", "dan", "nobody"];
    private static readonly MediaItem[] s_items = [Film, OtherFilm, SecretFilm, Item(4, Films) with { Duration = null }];

    private static readonly Gen<string> s_name = AnyOf(s_names);
    private static readonly Gen<UserId> s_user = s_name.Select(Id);
    private static readonly Gen<bool?> s_maybe = AnyOf<bool?>(null, true, false);
    private static readonly Gen<Role> s_role = AnyOf(Role.Viewer, Role.Controller, Role.Host, (Role)7);
    private static readonly Gen<TimeSpan> s_position = Gen.OneOf(
        Gen.Long[0, 6_000_000].Select(ms => TimeSpan.FromMilliseconds(ms)),
        AnyOf(TimeSpan.MinValue, TimeSpan.FromSeconds(-1), TimeSpan.Zero, Film.Duration!.Value, TimeSpan.MaxValue));
    private static readonly Gen<RoomPolicy> s_policy = Gen.Select(Gen.Bool.Array[6], s_role, (on, role) => new RoomPolicy(on[0], on[1], role, on[2], on[3], on[4], on[5]));

    private static readonly Gen<RoomCommand> s_command = Gen.OneOf(
        s_position.Select(at => (RoomCommand)new RoomCommand.Play(at)),
        s_position.Select(at => (RoomCommand)new RoomCommand.Pause(at)),
        s_position.Select(at => (RoomCommand)new RoomCommand.Seek(at)),
        Gen.OneOf(Gen.Double[0.5, 2], Gen.Double).Select(rate => (RoomCommand)new RoomCommand.SetRate(rate)),
        Gen.Const((RoomCommand)new RoomCommand.GoOn()),
        Gen.Const((RoomCommand)new RoomCommand.Start()),
        Gen.Select(s_name, Gen.Bool, (name, on) => (RoomCommand)new RoomCommand.SetReady(SocketOf(name), on)),
        Gen.Select(s_name, Gen.Bool, (name, on) => (RoomCommand)new RoomCommand.SetBuffering(SocketOf(name), on, TimeSpan.Zero)),
        Gen.Long[0, 3].Select(version => (RoomCommand)new RoomCommand.Join(version == 0 ? null : version)),
        Gen.Const((RoomCommand)new RoomCommand.Leave()),
        Gen.Const((RoomCommand)new RoomCommand.Decline()),
        Gen.Select(s_user, s_role, (user, role) => new Invitation(user, role)).Array[0, 3].Select(invites => (RoomCommand)new RoomCommand.Invite([.. invites])),
        s_user.Select(user => (RoomCommand)new RoomCommand.Withdraw(user)),
        s_user.Select(user => (RoomCommand)new RoomCommand.Kick(user)),
        Gen.Select(s_user, s_role, s_maybe, s_maybe, (user, role, play, seek) =>
            (RoomCommand)new RoomCommand.ChangeMember(user, role == (Role)7 ? null : role, new MemberPermissions(play, seek))),
        Gen.Select(s_policy, AnyOf(null, new LockChange(null), new LockChange("$hash")), Gen.Int[-1, 3], (policy, door, item) =>
            (RoomCommand)new RoomCommand.ChangeRoom(new PolicyChange(policy.AllowNonHostPlayPause, policy.AllowNonHostSeek, policy.DefaultJoinRole, policy.InviteOnly, policy.WaitForBuffering, policy.RequireReady), door, item < 0 ? null : s_items[item].Id)),
        Gen.Const((RoomCommand)new RoomCommand.End()));

    private static readonly Gen<Action<Story>> s_step = Gen.Frequency(
        (10, Gen.Select(s_name, s_command, (name, command) => (Action<Story>)(story => story.Ask(name, command)))),
        (3, Gen.Select(Gen.Int[1, 2], Gen.Select(s_name, s_maybe, s_maybe).Array[0, 5], (gateway, sockets) => (Action<Story>)(story => story.Attend(gateway, sockets)))),
        (3, Gen.OneOf(Gen.Int[0, 2_000], Gen.Int[0, 600_000], Gen.Int[0, 800_000_000]).Select(ms => (Action<Story>)(story => story.Pass(TimeSpan.FromMilliseconds(ms))))),
        (1, Gen.Select(Gen.Int[-1, 0], s_name.Array[0, 4], (item, names) => (Action<Story>)(story => story.Recheck(item < 0, names)))),
        (1, Gen.Select(s_name, Gen.Bool, Gen.Bool, (name, active, access) => (Action<Story>)(story => story.ChangePerson(name, active, access)))));

    [Fact]
    public void Whatever_happens_in_whatever_order_the_room_keeps_its_promises() =>
        Gen.Select(s_policy, s_step.Array[1, 80]).Sample(
            (policy, steps) =>
            {
                var story = new Story(policy with { DefaultJoinRole = Role.Viewer }, s_items);
                foreach (var step in steps)
                    step(story);
            },
            iter: 3_000);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
