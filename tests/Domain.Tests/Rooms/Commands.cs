using WatchParty.Rooms;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

/// <summary>One example of every command there is.</summary>
internal static class Commands
{
    public static IReadOnlyDictionary<string, RoomCommand> Examples { get; } = new RoomCommand[]
    {
        new RoomCommand.Play(TimeSpan.Zero),
        new RoomCommand.Pause(TimeSpan.Zero),
        new RoomCommand.Seek(TimeSpan.FromMinutes(1)),
        new RoomCommand.SetRate(1.5),
        new RoomCommand.GoOn(),
        new RoomCommand.Start(),
        new RoomCommand.SetReady(SocketOf("ana"), true),
        new RoomCommand.SetBuffering(SocketOf("ana"), true, TimeSpan.Zero),
        new RoomCommand.Join(null),
        new RoomCommand.Leave(),
        new RoomCommand.Decline(),
        new RoomCommand.Invite([new Invitation(Id("dan"), Role.Viewer)]),
        new RoomCommand.Withdraw(Id("dan")),
        new RoomCommand.Kick(Id("bob")),
        new RoomCommand.ChangeMember(Id("bob"), Role.Controller, null),
        new RoomCommand.ChangeRoom(new PolicyChange(InviteOnly: true), null, null),
        new RoomCommand.End(),
    }.ToDictionary(command => command.GetType().Name);

    public static IEnumerable<string> Names =>
        typeof(RoomCommand).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal);
}
