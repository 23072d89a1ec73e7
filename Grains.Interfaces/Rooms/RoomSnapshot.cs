using System.Collections.Immutable;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>The whole room at one version. Never holds the password or its hash.</summary>
/// <param name="Version">Grows with every change; after a restart it may jump ahead, it is never used twice.</param>
[GenerateSerializer, Immutable, Alias("RoomSnapshot")]
public sealed record RoomSnapshot(
    [property: Id(0)] RoomId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] RoomStatus Status,
    [property: Id(3)] MediaItem Item,
    [property: Id(4)] UserId Host,
    [property: Id(5)] bool PasswordRequired,
    [property: Id(6)] RoomPolicy Policy,
    [property: Id(7)] Playback Playback,
    [property: Id(8)] ImmutableArray<Member> Members,
    [property: Id(9)] DateTimeOffset CreatedAt)
{
    /// <summary>Why the room is over; null while it is not.</summary>
    [Id(10)]
    public EndReason? EndReason { get; init; }

    public Member? Find(UserId user) => Members.FirstOrDefault(member => member.User == user);
}
