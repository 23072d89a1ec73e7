using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>Somebody who is no longer a joined member, so that the gateways close their sockets.</summary>
[GenerateSerializer, Immutable, Alias("MemberRemoval")]
public sealed record MemberRemoval([property: Id(0)] UserId User, [property: Id(1)] RemovalReason Reason);

[Alias("RemovalReason")]
public enum RemovalReason
{
    Left,
    Kicked,
    AccessLost,

    /// <summary>Disabled or deleted: not the room is closed to this person, but the server.</summary>
    AccountClosed,
}
