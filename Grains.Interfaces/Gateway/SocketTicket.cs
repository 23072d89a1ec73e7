using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Gateway;

/// <summary>The right to open one socket, once.</summary>
/// <param name="Room">Null for a socket of the notifications.</param>
[GenerateSerializer, Immutable, Alias("SocketTicket")]
public sealed record SocketTicket(
    [property: Id(0)] SessionId Session,
    [property: Id(1)] RoomId? Room,
    [property: Id(2)] DateTimeOffset ExpiresAt);
