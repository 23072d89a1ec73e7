using System.Collections.Immutable;

namespace WatchParty.Rooms;

/// <summary>A room's answer to a gateway that declared its sockets.</summary>
/// <param name="Room">As of the same turn: events with a higher version follow on the gateway's stream, without a gap. Null: no such room.</param>
/// <param name="Strangers">Declared people who are not joined members, and why; the gateway closes their sockets.</param>
[GenerateSerializer, Immutable, Alias("Attendance")]
public sealed record Attendance([property: Id(0)] RoomSnapshot? Room, [property: Id(1)] ImmutableArray<MemberRemoval> Strangers);
