using WatchParty.Gateway;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>One open socket in a room, as its gateway declares it.</summary>
/// <param name="Ready">Null until the socket says; a socket that never said so is never waited for.</param>
[GenerateSerializer, Immutable, Alias("Attendee")]
public sealed record Attendee(
    [property: Id(0)] ConnectionId Connection,
    [property: Id(1)] UserId User,
    [property: Id(2)] bool? Ready,
    [property: Id(3)] bool? Buffering);
