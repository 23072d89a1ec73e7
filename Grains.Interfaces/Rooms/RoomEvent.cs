using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>
/// What a room tells the gateways, in order of version. Each carries enough to go from version − 1 to version;
/// whoever misses one declares its sockets again and gets a snapshot.
/// </summary>
[GenerateSerializer, Immutable, Alias("RoomEvent")]
public abstract record RoomEvent([property: Id(0)] RoomId Room, [property: Id(1)] long Version)
{
    /// <summary>Only the playback changed.</summary>
    [GenerateSerializer, Immutable, Alias("RoomEvent.PlaybackChanged")]
    public sealed record PlaybackChanged(RoomId Room, long Version, [property: Id(0)] Playback Playback) : RoomEvent(Room, Version);

    /// <summary>A member's first socket came, or the last one went.</summary>
    [GenerateSerializer, Immutable, Alias("RoomEvent.PresenceChanged")]
    public sealed record PresenceChanged(
        RoomId Room,
        long Version,
        [property: Id(0)] UserId User,
        [property: Id(1)] bool Connected,
        [property: Id(2)] DateTimeOffset LastSeenAt) : RoomEvent(Room, Version);

    /// <summary>A player became ready, or ran dry, or recovered; the playback may have changed with it.</summary>
    [GenerateSerializer, Immutable, Alias("RoomEvent.PlayersChanged")]
    public sealed record PlayersChanged(
        RoomId Room,
        long Version,
        [property: Id(0)] UserId User,
        [property: Id(1)] bool Ready,
        [property: Id(2)] bool Buffering,
        [property: Id(3)] Playback Playback) : RoomEvent(Room, Version);

    /// <summary>People, rules or the item changed: the whole room, and who has to go.</summary>
    [GenerateSerializer, Immutable, Alias("RoomEvent.RoomChanged")]
    public sealed record RoomChanged(
        RoomId Room,
        long Version,
        [property: Id(0)] RoomSnapshot Snapshot,
        [property: Id(1)] ImmutableArray<MemberRemoval> Removed) : RoomEvent(Room, Version);

    /// <summary>The room is over, for good; with whoever went last, and why.</summary>
    [GenerateSerializer, Immutable, Alias("RoomEvent.Ended")]
    public sealed record Ended(
        RoomId Room,
        long Version,
        [property: Id(0)] EndReason Reason,
        [property: Id(1)] ImmutableArray<MemberRemoval> Removed) : RoomEvent(Room, Version);

    /// <summary>The members' own measurements, at most once a second. Changes nothing: it repeats the current version.</summary>
    [GenerateSerializer, Immutable, Alias("RoomEvent.Metered")]
    public sealed record Metered(RoomId Room, long Version, [property: Id(0)] ImmutableArray<Meter> Meters) : RoomEvent(Room, Version);
}
