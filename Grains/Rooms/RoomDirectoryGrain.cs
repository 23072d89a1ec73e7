using System.Collections.Immutable;
using WatchParty.Storage;

namespace WatchParty.Rooms;

[GrainType("room-directory")]
internal sealed class RoomDirectoryGrain([PersistentState("room-directory", "Default")] IPersistentState<RoomDirectoryRecord> state)
    : Grain, IRoomDirectoryGrain
{
    private ImmutableHashSet<RoomId> _rooms = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _rooms = [.. state.State.Rooms.Select(Stored.Id<RoomId>)];
        return Task.CompletedTask;
    }

    public Task AddAsync(RoomId room) => SaveAsync(_rooms.Add(room));

    public Task RemoveAsync(RoomId room) => SaveAsync(_rooms.Remove(room));

    public Task<ImmutableArray<RoomId>> ListAsync() => Task.FromResult(_rooms.ToImmutableArray());

    private async Task SaveAsync(ImmutableHashSet<RoomId> rooms)
    {
        if (ReferenceEquals(rooms, _rooms))
            return;

        await state.SaveAsync(new RoomDirectoryRecord { Rooms = [.. rooms.Select(room => room.ToString()).Order(StringComparer.Ordinal)] }, this);
        _rooms = rooms;
    }
}
