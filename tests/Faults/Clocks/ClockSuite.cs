using System.Diagnostics;
using WatchParty.Faults.Load;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Clocks;

/// <summary>Steps the server's system clock under a playing room: nobody moves, nobody is signed out, and a restart forgives it too.</summary>
internal sealed class ClockSuite : IDisposable
{
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(1.5);

    private readonly TemporaryFolder _folder = new();
    private readonly SteppedClock _clock;
    private readonly CrashingHouse _house;
    private readonly History _history = new();
    private readonly List<Finding> _findings = [];
    private RoomListener _socket = null!;
    private Friend _host = null!;
    private string _room = "";

    private readonly bool _isSabotaged;

    /// <param name="isSabotaged">The film is looked at by a clock that follows the steps.</param>
    public ClockSuite(bool isSabotaged = false)
    {
        _isSabotaged = isSabotaged;
        _clock = new SteppedClock(_folder.Path);
        _house = new CrashingHouse(null, _clock.Environment());
    }

    public IReadOnlyList<Finding> Findings => [.. _findings, .. HistoryChecker.Check(_history)];

    public async Task OpenAsync()
    {
        await _house.OpenAsync();
        _host = await _house.WelcomeAsync("host");
        _room = (string)(await _host.PostAsync("watch-party/rooms", new { item_id = _house.Films.First }).MustSucceed())["room_id"]!;
        _socket = await RoomListener.OpenAsync(_history, _house.Address, _host, _room);
        await _socket.SayAsync(new { type = "play", position_ms = 60_000 });
        await Must(_socket.SeesAsync(state => (bool)state["playing"]!, s_tolerance * 4), "the film to play");
    }

    public async Task StepAsync(TimeSpan offset)
    {
        var (before, since) = (await PositionAsync(), Stopwatch.StartNew());
        _clock.Step(offset);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Compare($"a step to {offset}", before + since.Elapsed, await PositionAsync() + (_isSabotaged ? offset : TimeSpan.Zero));
        if ((await _host.GetAsync("users/me")).Status is not 200 and var status)
            _findings.Add(new("F12", $"After a step to {offset} a session was answered with {status}."));
        using var second = await RoomListener.OpenAsync(_history, _house.Address, _host, _room);
        if (!await second.SeesAsync(_ => true, s_tolerance * 4))
            _findings.Add(new("F12", $"After a step to {offset} a new ticket opened no socket."));
    }

    /// <summary>Killed, and started again with the clock at another time.</summary>
    public async Task RestartAtAsync(TimeSpan offset)
    {
        var before = await PositionAsync();
        await _house.CrashAsync();
        _clock.Step(offset);
        await _house.StartAsync();
        _socket.Dispose();
        _socket = await RoomListener.OpenAsync(_history, _house.Address, _host, _room);
        await Must(_socket.SeesAsync(_ => true, s_tolerance * 4), "the first state");
        var position = await PositionAsync();
        if ((position - before).Duration() > TimeSpan.FromSeconds(30))
            _findings.Add(new("F12", $"After a restart at {offset} the film stands at {position}; it was at {before}."));
        await _socket.SayAsync(new { type = "play", position_ms = 60_000 });
        await Must(_socket.SeesAsync(state => (bool)state["playing"]! && (long)state["position_ms"]! == 60_000, s_tolerance * 4), "the film to play");
        var (start, since) = (await PositionAsync(), Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(1));
        Compare($"a restart at {offset}", start + since.Elapsed, await PositionAsync());
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _house.Dispose();
        _folder.Dispose();
    }

    private void Compare(string after, TimeSpan due, TimeSpan seen)
    {
        if ((seen - due).Duration() > s_tolerance)
            _findings.Add(new("F12", $"After {after} the film is at {seen}; it should be at {due}."));
    }

    /// <summary>Where the film is by the server's own account, now.</summary>
    private async Task<TimeSpan> PositionAsync()
    {
        var old = _socket.States;
        await _socket.SayAsync(new { type = "sync" });
        await Must(_socket.SeesAsync(_ => _socket.States > old, s_tolerance * 4), "an answer to sync");
        var state = _socket.State!;
        var running = (bool)state["playing"]! ? Math.Max(0, (double)state["server_ts_ms"]! - (double)state["updated_ts_ms"]!) * (double)state["playback_rate"]! : 0;
        return TimeSpan.FromMilliseconds((double)state["position_ms"]! + running);
    }

    private static async Task Must(Task<bool> seen, string awaited)
    {
        if (!await seen)
            throw new TimeoutException($"Waited in vain for {awaited}.");
    }
}
