using System.Collections.Concurrent;
using System.Net.WebSockets;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Load;

/// <summary>One person of the crowd: one call at a time, a socket in each room of theirs.</summary>
internal sealed class Client(Crowd crowd, Friend self, Random random)
{
    private const int EnoughRooms = 24;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, RoomListener> _listeners = new(StringComparer.Ordinal);
    private readonly List<Opening> _unanswered = [];

    /// <summary>The server did not answer: there is no use in asking on.</summary>
    private bool _isCutOff;

    public Friend Self => self;

    public int Acknowledged { get; private set; }

    public async Task RevelAsync(CancellationToken stop)
    {
        _isCutOff = false;
        while (!stop.IsCancellationRequested && !_isCutOff)
            await ActAsync();
    }

    public async Task ReopenAsync()
    {
        foreach (var opening in _unanswered.ToList())
        {
            await OpenAsync(opening);
            _unanswered.Remove(opening);
        }
    }

    public async Task<IEnumerable<RoomListener>> ReconnectAsync()
    {
        foreach (var room in crowd.LiveRooms.Where(room => _listeners.TryGetValue(room.Id, out var old) && !old.IsOpen))
        {
            if (_listeners.TryRemove(room.Id, out var old))
                old.Dispose();
            await ListenAsync(room);
        }

        return _listeners.Values.Where(listener => listener.IsOpen);
    }

    private async Task ActAsync()
    {
        var rooms = crowd.LiveRooms;
        if (rooms.Count < EnoughRooms && random.Next(8) == 0 || rooms.Count == 0)
        {
            await OpenAsync(NewOpening());
            return;
        }

        var room = rooms[random.Next(rooms.Count)];
        var status = room.StatusOf(self.Id);
        if (room.Host == self.Id)
            await (random.Next(3) == 0 ? PlayAsync(room) : AskAsync(room, AsHost(room)));
        else if (status == "joined")
            await (random.Next(2) == 0 ? PlayAsync(room) : AskAsync(room, random.Next(4) == 0 ? new RoomOperation.Leave(self.Id) : new RoomOperation.Look(self.Id)));
        else if (status == "invited" && random.Next(3) == 0)
            await AskAsync(room, new RoomOperation.Decline(self.Id));
        else
            await AskAsync(room, new RoomOperation.Join(self.Id, room.Password));
    }

    private RoomOperation AsHost(RoomHint room) => random.Next(22) switch
    {
        < 6 => new RoomOperation.Invite(self.Id, Somebody(), random.Next(2) == 0 ? "viewer" : "controller"),
        < 9 => new RoomOperation.Kick(self.Id, SomebodyIn(room)),
        < 12 => new RoomOperation.ChangeRole(self.Id, SomebodyIn(room), random.Next(3) switch { 0 => "host", 1 => "controller", _ => "viewer" }),
        < 15 => new RoomOperation.ChangePolicy(self.Id, random.Next(2) == 0 ? "viewer" : "controller", random.Next(4) == 0),
        < 16 => new RoomOperation.ChangePassword(self.Id, random.Next(2) == 0 ? null : $"secret {crowd.NextName()}"),
        < 18 => new RoomOperation.Withdraw(self.Id, SomebodyIn(room)),
        < 19 => new RoomOperation.Leave(self.Id),
        < 20 => new RoomOperation.End(self.Id),
        _ => new RoomOperation.Look(self.Id),
    };

    private async Task AskAsync(RoomHint room, RoomOperation asked)
    {
        var outcome = await crowd.Recorder.AskAsync(self, room.Id, asked);
        _isCutOff = outcome is Outcome.Unknown;
        if (outcome is Outcome.Done(var seen))
        {
            Acknowledged += asked is RoomOperation.Look ? 0 : 1;
            Learn(room, asked, seen);
        }
        else if (outcome is Outcome.Refused("room_ended" or "not_found"))
            room.IsEnded = true;
        if (asked is RoomOperation.Join && outcome is Outcome.Done && !_listeners.ContainsKey(room.Id))
            await ListenAsync(room);
    }

    private void Learn(RoomHint room, RoomOperation asked, RoomSeen? seen)
    {
        if (seen is not null)
        {
            (room.Host, room.IsEnded) = (seen.Host, seen.Ended);
            foreach (var (person, place) in seen.People ?? new Dictionary<string, PersonSeen>())
                room.Statuses[person] = place.Status;
        }

        switch (asked)
        {
            case RoomOperation.Join:
                room.Statuses[self.Id] = "joined";
                break;
            case RoomOperation.Decline:
                room.Statuses[self.Id] = "declined";
                break;
            case RoomOperation.Leave:
                room.Statuses[self.Id] = "left";
                if (room.Host == self.Id)
                    room.Host = "";
                break;
            case RoomOperation.Kick kick:
                room.Statuses[kick.Whom] = "kicked";
                break;
            case RoomOperation.ChangePassword change:
                room.Password = change.Password;
                break;
            case RoomOperation.End:
                room.IsEnded = true;
                break;
        }
    }

    private async Task OpenAsync(Opening opening)
    {
        var (outcome, room) = await crowd.Recorder.OpenAsync(self, crowd.House.Films.First, opening);
        _isCutOff = outcome is Outcome.Unknown;
        if (room is not null)
        {
            Acknowledged++;
            await ListenAsync(crowd.Add(room, opening.Asked));
        }
        else if (outcome is Outcome.Unknown or Outcome.Failed)
            _unanswered.Add(opening);
    }

    private Opening NewOpening()
    {
        var invited = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Somebody()).Where(person => person != self.Id).Distinct()
            .ToDictionary(person => person, _ => random.Next(2) == 0 ? "viewer" : "controller");
        return new Opening(new RoomOperation.Open(self.Id, invited, random.Next(10) == 0 ? $"secret {crowd.NextName()}" : null), crowd.NextName());
    }

    private async Task PlayAsync(RoomHint room)
    {
        if (!_listeners.TryGetValue(room.Id, out var listener) || !listener.IsOpen)
        {
            await ListenAsync(room);
            return;
        }

        var (before, position) = (listener.Version, random.Next(600_000));
        var type = random.Next(3) switch { 0 => "play", 1 => "pause", _ => "seek" };
        try
        {
            await listener.SayAsync(new { type, position_ms = position });
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            return;
        }

        if (await listener.SeesAsync(state => (long)state["version"]! > before && (string?)state["changed_by"] == self.Id, s_patience))
            Acknowledged++;
    }

    private async Task ListenAsync(RoomHint room)
    {
        try
        {
            var listener = await RoomListener.OpenAsync(crowd.Recorder.History, crowd.House.Address, self, room.Id);
            if (_listeners.TryRemove(room.Id, out var old))
                old.Dispose();
            _listeners[room.Id] = listener;
        }
        catch (Exception no) when (no is InvalidOperationException or HttpRequestException or WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Not a member any more, or the server is away: the next answer tells.
        }
    }

    private string Somebody()
    {
        var people = crowd.People;
        return people[random.Next(people.Count)].Id;
    }

    private string SomebodyIn(RoomHint room)
    {
        var people = room.Statuses.Keys.Where(person => person != self.Id).Order(StringComparer.Ordinal).ToList();
        return people.Count == 0 ? Somebody() : people[random.Next(people.Count)];
    }
}
