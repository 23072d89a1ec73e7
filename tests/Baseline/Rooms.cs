using System.Collections.Concurrent;

namespace WatchParty.Baseline;

internal sealed class Rooms(int frameBytes)
{
    private readonly ConcurrentDictionary<string, Room> _rooms = new();

    public Room Open(string name) => _rooms.GetOrAdd(name, _ => new Room(frameBytes));
}
