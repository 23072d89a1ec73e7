using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>What whoever runs the server may know of a room that is not theirs: how many are in it, not who.</summary>
[GenerateSerializer, Immutable, Alias("RoomSummary")]
public sealed record RoomSummary(
    [property: Id(0)] RoomId Id,
    [property: Id(1)] MediaItem Item,
    [property: Id(2)] UserId Host,
    [property: Id(3)] string HostUsername,
    [property: Id(4)] int JoinedCount,
    [property: Id(5)] int ConnectedCount,
    [property: Id(6)] DateTimeOffset CreatedAt);
