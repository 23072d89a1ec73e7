using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using WatchParty.Faults.Load;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Clusters;

/// <summary>A page in a room that comes back as the web client does: when its line is cut, and when it has been silent for too long.</summary>
internal sealed class Spectator(History history, Func<Uri> door, Friend self, string room, Stopwatch clock) : IDisposable
{
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan s_pingInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_firstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<Sighting> _sightings = [];
    private readonly ConcurrentQueue<Told> _told = [];
    private readonly ConcurrentQueue<Absence> _absences = [];
    private readonly CancellationTokenSource _leave = new();
    private volatile RoomListener? _line;
    private TimeSpan? _cutAt;

    public string Room => room;

    public IReadOnlyCollection<Sighting> Sightings => _sightings;

    /// <summary>Every version, also of what changes no picture and so brings no state: who is there.</summary>
    public IReadOnlyCollection<Told> Told => _told;

    public IReadOnlyCollection<Absence> Absences => _absences;

    public bool IsThere => _cutAt is null && _line is { IsOpen: true } && !_sightings.IsEmpty;

    public void Begin() => _ = WatchAsync();

    /// <summary>Comes back by itself, at whichever silo is next.</summary>
    public void HangUp()
    {
        _cutAt ??= clock.Elapsed;
        _line?.Dispose();
    }

    /// <summary>Nothing is said while there is no line.</summary>
    public async Task SayAsync(object message)
    {
        try
        {
            if (_line is { IsOpen: true } line)
                await line.SayAsync(message);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The line broke under it.
        }
    }

    public void Dispose()
    {
        _leave.Cancel();
        _line?.Dispose();
        _leave.Dispose();
    }

    private async Task WatchAsync()
    {
        for (var attempt = 0; !_leave.IsCancellationRequested; attempt++)
        {
            try
            {
                using var line = await RoomListener.OpenAsync(history, door(), self, room, See, version => _told.Enqueue(new(clock.Elapsed, version)));
                _line = line;
                await UntilGoneAsync(line);
                (_cutAt, attempt) = (_cutAt ?? clock.Elapsed, 0);
            }
            catch (Exception gone) when (IsGone(gone))
            {
                _cutAt ??= clock.Elapsed;
            }

            // Random.Shared decides nothing but who comes back first.
            var most = Math.Min(s_longestWait.TotalSeconds, s_firstWait.TotalSeconds * Math.Pow(2, attempt));
            await Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * most));
        }
    }

    /// <summary>A page asks for the time now and then, so a line that says nothing at all is a dead one.</summary>
    private async Task UntilGoneAsync(RoomListener line)
    {
        while (!line.Listening.IsCompleted)
        {
            if (line.SilentFor > s_silence)
                return;
            await line.SayAsync(new { type = "ping", id = 1, client_ts_ms = 0 }).WaitAsync(s_silence);
            await Task.WhenAny(line.Listening, Task.Delay(s_pingInterval));
        }
    }

    private void See(JsonNode state)
    {
        if (_cutAt is { } from)
        {
            _absences.Enqueue(new(from, clock.Elapsed));
            _cutAt = null;
        }

        _sightings.Enqueue(Sighting.Of(state, clock.Elapsed));
    }

    private static bool IsGone(Exception exception) =>
        exception is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or HttpRequestException or OperationCanceledException or TimeoutException;
}
