using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>Everything that somebody can ask of an open room.</summary>
[GenerateSerializer, Immutable, Alias("RoomCommand")]
public abstract record RoomCommand
{
    private RoomCommand()
    {
    }

    [GenerateSerializer, Immutable, Alias("RoomCommand.Play")]
    public sealed record Play([property: Id(0)] TimeSpan Position) : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.Pause")]
    public sealed record Pause([property: Id(0)] TimeSpan Position) : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.Seek")]
    public sealed record Seek([property: Id(0)] TimeSpan Position) : RoomCommand;

    /// <param name="Rate">0.5–2.0, checked by the rules.</param>
    [GenerateSerializer, Immutable, Alias("RoomCommand.SetRate")]
    public sealed record SetRate([property: Id(0)] double Rate) : RoomCommand;

    /// <summary>Stop waiting for whoever is buffering.</summary>
    [GenerateSerializer, Immutable, Alias("RoomCommand.GoOn")]
    public sealed record GoOn : RoomCommand;

    /// <summary>Begin though not everybody is ready.</summary>
    [GenerateSerializer, Immutable, Alias("RoomCommand.Start")]
    public sealed record Start : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.SetReady")]
    public sealed record SetReady([property: Id(0)] ConnectionId Connection, [property: Id(1)] bool Ready) : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.SetBuffering")]
    public sealed record SetBuffering(
        [property: Id(0)] ConnectionId Connection,
        [property: Id(1)] bool Buffering,
        [property: Id(2)] TimeSpan Position) : RoomCommand;

    /// <param name="LockOpened">Version of the lock whose password the caller has verified; null when none was.</param>
    [GenerateSerializer, Immutable, Alias("RoomCommand.Join")]
    public sealed record Join([property: Id(0)] long? LockOpened) : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.Leave")]
    public sealed record Leave : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.Decline")]
    public sealed record Decline : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.Invite")]
    public sealed record Invite([property: Id(0)] ImmutableArray<Invitation> Invites) : RoomCommand;

    /// <summary>Take an invite back.</summary>
    [GenerateSerializer, Immutable, Alias("RoomCommand.Withdraw")]
    public sealed record Withdraw([property: Id(0)] UserId User) : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.Kick")]
    public sealed record Kick([property: Id(0)] UserId User) : RoomCommand;

    /// <summary>What is null stays. <see cref="Role.Host"/> hands the room over.</summary>
    [GenerateSerializer, Immutable, Alias("RoomCommand.ChangeMember")]
    public sealed record ChangeMember(
        [property: Id(0)] UserId User,
        [property: Id(1)] Role? Role,
        [property: Id(2)] MemberPermissions? Permissions) : RoomCommand;

    /// <summary>What is null stays.</summary>
    [GenerateSerializer, Immutable, Alias("RoomCommand.ChangeRoom")]
    public sealed record ChangeRoom(
        [property: Id(0)] PolicyChange? Policy,
        [property: Id(1)] LockChange? Lock,
        [property: Id(2)] ItemId? Item) : RoomCommand;

    [GenerateSerializer, Immutable, Alias("RoomCommand.End")]
    public sealed record End : RoomCommand;
}
