namespace WatchParty.Rooms;

/// <summary>Where in the directory a room stands.</summary>
public static class RoomDirectory
{
    /// <summary>Fixed for the life of a data folder: it decides where a room is looked for.</summary>
    public const int Shards = 16;

    public static IEnumerable<IRoomDirectoryGrain> All(IGrainFactory grains) =>
        Enumerable.Range(0, Shards).Select(shard => grains.GetGrain<IRoomDirectoryGrain>(shard));

    /// <summary>The last byte of a version 7 UUID is random, so rooms spread evenly.</summary>
    public static IRoomDirectoryGrain For(IGrainFactory grains, RoomId room) =>
        grains.GetGrain<IRoomDirectoryGrain>(room.Value.ToByteArray()[^1] % Shards);
}
