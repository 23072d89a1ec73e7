using System.Collections.Concurrent;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Load;

/// <summary>People who use the server all at once, in every way there is, and remember every answer.</summary>
internal sealed class Crowd(PartyHouse house, Recorder recorder, int seed)
{
    private readonly List<Client> _clients = [];
    private readonly ConcurrentDictionary<string, RoomHint> _rooms = new(StringComparer.Ordinal);
    private int _names;

    public PartyHouse House => house;

    public Recorder Recorder => recorder;

    public IReadOnlyList<Friend> People => [.. _clients.Select(client => client.Self)];

    public IReadOnlyList<RoomHint> LiveRooms => [.. _rooms.Values.Where(room => !room.IsEnded)];

    public IReadOnlyList<RoomHint> Rooms => [.. _rooms.Values];

    /// <summary>Changes that were answered with success, and playback that was seen to take effect.</summary>
    public int Acknowledged => _clients.Sum(client => client.Acknowledged);

    public async Task GatherAsync(int people)
    {
        for (var i = 0; i < people; i++)
            _clients.Add(new Client(this, await house.WelcomeAsync("guest"), new Random(unchecked((seed * 1000) + i))));
    }

    /// <summary>Everybody does one thing after the other until told to stop; then each finishes what it is doing.</summary>
    public Task RevelAsync(CancellationToken stop) => Task.WhenAll(_clients.Select(client => client.RevelAsync(stop)));

    /// <summary>Asks again for the rooms whose opening was never answered.</summary>
    public Task ReopenAsync() => Task.WhenAll(_clients.Select(client => client.ReopenAsync()));

    /// <summary>Everybody who believes to be in a room comes back to it.</summary>
    public async Task<IReadOnlyList<RoomListener>> ReconnectAsync() =>
        [.. (await Task.WhenAll(_clients.Select(client => client.ReconnectAsync()))).SelectMany(listeners => listeners)];

    public RoomHint Add(string room, RoomOperation.Open asked)
    {
        var hint = new RoomHint(room, asked.By, asked.Password);
        foreach (var invited in asked.Invited.Keys)
            hint.Statuses[invited] = "invited";
        return _rooms.GetOrAdd(room, hint);
    }

    public string NextName() => $"{seed}-{Interlocked.Increment(ref _names)}";
}
