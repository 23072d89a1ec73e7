using System.Collections.Concurrent;
using System.Net.WebSockets;
using WatchParty.Faults.Load;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Clusters;

/// <summary>
/// Lines that end at a silo which will be frozen. Just before it wakes, each says something that nobody else says: when the
/// silo wakes, a command lies before it for a room that is not its own any more.
/// </summary>
internal sealed class Trap : IDisposable
{
    /// <summary>No other seek goes to the last seconds of the film.</summary>
    private const int FirstMarkMs = 590_000;

    private readonly List<Line> _lines = [];

    public async Task AddAsync(History history, Uri silo, Friend who, string room)
    {
        var line = new Line(room, FirstMarkMs + _lines.Count);
        line.Listener = await RoomListener.OpenAsync(history, silo, who, room, state => line.Heard.Add(((long)state["version"]!, (int)state["position_ms"]!)));
        _lines.Add(line);
    }

    public async Task SpringAsync()
    {
        foreach (var line in _lines)
        {
            try
            {
                await line.Listener!.SayAsync(new { type = "seek", position_ms = line.MarkMs });
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or InvalidOperationException)
            {
                // Then it will do no harm either.
            }
        }
    }

    /// <summary>What the woken silo told as done, of a room that was further by then.</summary>
    /// <param name="isPast">Whether anybody was told of this version of this room, or of a later one, before the silo woke.</param>
    public IEnumerable<Finding> Check(Func<string, long, bool> isPast) =>
        from line in _lines
        where line.Heard.Any(told => told.PositionMs == line.MarkMs && isPast(line.Room, told.Version))
        select new Finding("C5", $"A silo that had been given up woke, moved room {line.Room} to {line.MarkMs} ms and told so.");

    public Task GoneAsync(TimeSpan patience) => Task.WhenAny(Task.WhenAll(_lines.Select(line => line.Listener!.Listening)), Task.Delay(patience));

    public void Dispose() => _lines.ForEach(line => line.Listener!.Dispose());

    private sealed record Line(string Room, int MarkMs)
    {
        public RoomListener? Listener { get; set; }

        public ConcurrentBag<(long Version, int PositionMs)> Heard { get; } = [];
    }
}
