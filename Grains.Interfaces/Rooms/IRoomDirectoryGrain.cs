using System.Collections.Immutable;

namespace WatchParty.Rooms;

/// <summary>
/// One shard of the list of rooms that have not ended, so that a restarted server finds the rooms that still owe a delivery,
/// and an admin sees what is running. A room is listed before it is saved: a listed room may turn out not to exist.
/// </summary>
[Alias("IRoomDirectoryGrain")]
public interface IRoomDirectoryGrain : IGrainWithIntegerKey
{
    [Alias("Add")]
    Task AddAsync(RoomId room);

    [Alias("Remove")]
    Task RemoveAsync(RoomId room);

    [Alias("List")]
    Task<ImmutableArray<RoomId>> ListAsync();
}
