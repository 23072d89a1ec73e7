using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>One person in a room, as everybody who may see the roster sees them.</summary>
/// <param name="Permissions">The host's exceptions for this member.</param>
/// <param name="Allowed">What role, policy and exceptions come to.</param>
/// <param name="Connected">At least one socket is open, on any gateway.</param>
/// <param name="Ready">At least one of the member's players can play.</param>
/// <param name="Buffering">At least one of the member's players has run dry.</param>
[GenerateSerializer, Immutable, Alias("Member")]
public sealed record Member(
    [property: Id(0)] UserId User,
    [property: Id(1)] string Username,
    [property: Id(2)] Role Role,
    [property: Id(3)] MemberStatus Status,
    [property: Id(4)] MemberPermissions Permissions,
    [property: Id(5)] Allowed Allowed,
    [property: Id(6)] UserId? InvitedBy,
    [property: Id(7)] DateTimeOffset? InvitedAt,
    [property: Id(8)] DateTimeOffset? JoinedAt,
    [property: Id(9)] DateTimeOffset? LastSeenAt,
    [property: Id(10)] bool Connected,
    [property: Id(11)] bool Ready,
    [property: Id(12)] bool Buffering);
