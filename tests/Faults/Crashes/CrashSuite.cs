using System.Diagnostics;
using WatchParty.Faults.Load;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Crashes;

/// <summary>Kills the real server again and again under a mixed load, and holds what came back against what was promised.</summary>
internal sealed class CrashSuite : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Random _random;
    private readonly Recorder _recorder = new(new History());
    private readonly Crowd _crowd;
    private readonly CrashingHouse _house = new();
    private readonly List<Finding> _findings = [];
    private readonly List<Recovery> _recoveries = [];
    private readonly HashSet<string> _buried = new(StringComparer.Ordinal);

    public CrashSuite(int seed)
    {
        _random = new Random(seed);
        _crowd = new Crowd(_house, _recorder, seed);
    }

    public async Task OpenAsync(int clients)
    {
        await _house.OpenAsync();
        await _crowd.GatherAsync(clients);
    }

    public async Task RunAsync(int rounds, CrashSabotage sabotage, Action<string> tell)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var recovery = await RoundAsync(sabotage, isLast: round == rounds);
            _recoveries.Add(recovery);
            tell($"round {round}: ready after {recovery.Ready.TotalSeconds:0.0} s, everybody back after {recovery.Converged.TotalSeconds:0.0} s, {_crowd.LiveRooms.Count} live rooms, {_recorder.History.Calls.Count()} calls");
        }
    }

    public CrashReport Report() => CrashReport.Of(_recorder.History, _crowd.Acknowledged, _recoveries, [.. _findings, .. HistoryChecker.Check(_recorder.History)]);

    public void Dispose() => _house.Dispose();

    private async Task<Recovery> RoundAsync(CrashSabotage sabotage, bool isLast)
    {
        using var keepsake = sabotage is CrashSabotage.LoseTheRound ? new Keepsake(_house.DataFolder) : null;
        using var stop = new CancellationTokenSource();
        var reveling = _crowd.RevelAsync(stop.Token);
        await UntilAcknowledgedAsync(_crowd.Acknowledged + _random.Next(20, 300));
        var terminal = _house.Server.Terminal;
        await _house.CrashAsync();
        var killed = Stopwatch.StartNew();
        await stop.CancelAsync();
        await reveling;
        _findings.AddRange(Terminal.Check(terminal));

        keepsake?.PutBack();
        if (sabotage is CrashSabotage.ForgetInboxes)
            DatabaseFiles.Execute(_house.DataFolder, "DELETE FROM grain_state WHERE name LIKE 'inbox/%'");
        _findings.AddRange(DatabaseFiles.Check(_house.DataFolder));

        await _house.StartAsync();
        var ready = killed.Elapsed;
        await _crowd.ReopenAsync();
        var converged = await ConvergeAsync(killed);
        _recorder.History.Add(await new Inspector(_crowd).LookAsync(room => isLast || !_buried.Contains(room.Id)));
        _buried.UnionWith(_crowd.Rooms.Where(room => room.IsEnded).Select(room => room.Id));
        return new Recovery(ready, converged);
    }

    /// <summary>Counted in promises, not in seconds: a slow machine has as much to lose.</summary>
    private async Task UntilAcknowledgedAsync(int promises)
    {
        var waited = Stopwatch.StartNew();
        while (_crowd.Acknowledged < promises && waited.Elapsed < s_patience)
            await Task.Delay(1);
    }

    /// <summary>All sockets of a room have the same version.</summary>
    private async Task<TimeSpan> ConvergeAsync(Stopwatch killed)
    {
        var listeners = await _crowd.ReconnectAsync();
        while (listeners.Where(listener => listener.IsOpen).GroupBy(listener => listener.Room).Any(room => room.Select(listener => listener.Version).Distinct().Skip(1).Any() || room.Any(listener => listener.State is null)))
        {
            if (killed.Elapsed > s_patience)
            {
                _findings.Add(new("I8", $"The sockets of a room did not agree on one version within {s_patience.TotalSeconds} s."));
                break;
            }

            await Task.Delay(10);
        }

        return killed.Elapsed;
    }
}
