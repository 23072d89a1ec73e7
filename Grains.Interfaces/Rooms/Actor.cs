using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>Who asks. The edge has authenticated them; what they may do is the room's decision.</summary>
/// <param name="IsAdmin">An admin of the server may end any room, and has no other right in a room that is not theirs.</param>
[GenerateSerializer, Immutable, Alias("Actor")]
public sealed record Actor([property: Id(0)] UserId User, [property: Id(1)] string Username, [property: Id(2)] bool IsAdmin);
