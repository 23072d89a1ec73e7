using System.Diagnostics;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Load;
using WatchParty.Support.Clusters;
using WatchParty.Support.Histories;

namespace WatchParty.Faults.Clusters;

/// <summary>Breaks a cluster of real silos over a real PostgreSQL under a mixed load, and holds what comes of it against what was promised.</summary>
internal sealed class ClusterSuite : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(20);

    private readonly Recorder _recorder = new(new History(), Doubt);
    private readonly ClusterHouse _house;
    private readonly Crowd _crowd;
    private readonly Random _random;
    private readonly List<Finding> _findings = [];

    public ClusterSuite(int silos, int seed)
    {
        _house = new ClusterHouse(silos);
        _crowd = new Crowd(_house, _recorder, seed);
        _random = new Random(seed);
    }

    public int Acknowledged => _crowd.Acknowledged;

    public IReadOnlyList<Finding> Findings => [.. _findings, .. HistoryChecker.Check(_recorder.History)];

    public async Task OpenAsync(int clients)
    {
        await _house.OpenAsync();
        await _crowd.GatherAsync(clients);
        await RevelUntilAsync(_crowd.Acknowledged + 200);
    }

    /// <summary>One fault under load, and the return to a whole cluster.</summary>
    /// <param name="duration">Of a standstill.</param>
    public async Task<ClusterRecovery> RunAsync(ClusterFault fault, TimeSpan duration)
    {
        using var stop = new CancellationTokenSource();
        var reveling = _crowd.RevelAsync(stop.Token);
        await UntilAcknowledgedAsync(_crowd.Acknowledged + _random.Next(20, 100), reveling);
        var (answered, broken) = await BreakAsync(fault, duration);
        await stop.CancelAsync();
        await reveling;
        // Those who were cut off come back while the cluster is still short of a silo.
        await RevelUntilAsync(_crowd.Acknowledged + 100);
        await MendAsync();
        await _crowd.ReopenAsync();
        var converged = await ConvergeAsync(broken);
        _recorder.History.Add(await new Inspector(_crowd).LookAsync(_ => true));
        foreach (var silo in _house.Silos)
            _findings.AddRange(Terminal.Check(silo!.Process.Terminal));
        return new(fault, answered, converged, _crowd.LiveRooms.Count, _crowd.Acknowledged);
    }

    public void Dispose() => _house.Dispose();

    /// <summary>A cluster that could not answer does not know either whether the silo that died had done it.</summary>
    private static Outcome Doubt(Outcome outcome) => outcome is Outcome.Failed ? new Outcome.Unknown() : outcome;

    /// <returns>How long until every room answered again, and the clock that runs since.</returns>
    private async Task<(TimeSpan Answered, Stopwatch Broken)> BreakAsync(ClusterFault fault, TimeSpan duration)
    {
        var victim = _random.Next(_house.Silos.Count);
        var broken = Stopwatch.StartNew();
        switch (fault)
        {
            case ClusterFault.Kill:
                await _house.KillAsync(victim);
                return (await UntilAllAnswerAsync(broken), broken);

            case ClusterFault.Freeze:
                _house.Silos[victim]!.Freeze();
                var answered = await UntilAllAnswerAsync(broken);
                await Task.Delay(duration > broken.Elapsed ? duration - broken.Elapsed : TimeSpan.Zero);
                _house.Silos[victim]!.Thaw();
                return (answered, broken);

            case ClusterFault.Roll:
                for (var silo = 0; silo < _house.Silos.Count; silo++)
                {
                    if (await _house.StopAsync(silo) is not 0 and var code)
                        _findings.Add(new("I16", $"A silo that was asked to stop ended with {code}."));
                    await _house.StartAsync(silo);
                }

                return (await UntilAllAnswerAsync(broken), broken);

            case ClusterFault.Database:
                _house.Postgres.StopAtOnce();
                await Task.Delay(duration);
                _house.Postgres.Begin();
                broken.Restart();
                return (await UntilAllAnswerAsync(broken), broken);

            default:
                throw new UnreachableException();
        }
    }

    private async Task<TimeSpan> UntilAllAnswerAsync(Stopwatch since)
    {
        foreach (var room in _crowd.LiveRooms)
        {
            while (!await AnswersAsync(room))
            {
                if (since.Elapsed > s_patience)
                {
                    _findings.Add(new("I17", $"Room {room.Id} did not answer within {s_patience.TotalSeconds} s."));
                    break;
                }

                await Task.Delay(s_between);
            }
        }

        return since.Elapsed;
    }

    private async Task<bool> AnswersAsync(RoomHint room)
    {
        try
        {
            return (await _house.Admin.GetAsync($"watch-party/rooms/{room.Id}")).Status < 500;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A silo that was given up ends by itself; whatever ended is started again.</summary>
    private async Task MendAsync()
    {
        for (var silo = 0; silo < _house.Silos.Count; silo++)
        {
            if (_house.Silos[silo] is { TakesVisitors: false } given)
            {
                await given.Process.ExitAsync();
                await _house.KillAsync(silo);
            }

            if (_house.Silos[silo] is null)
                await _house.StartAsync(silo);
        }
    }

    /// <summary>Whoever is cut off begins anew, as a person would.</summary>
    private async Task RevelUntilAsync(int promises)
    {
        var waited = Stopwatch.StartNew();
        while (_crowd.Acknowledged < promises && waited.Elapsed < s_patience)
        {
            using var stop = new CancellationTokenSource();
            var reveling = _crowd.RevelAsync(stop.Token);
            await UntilAcknowledgedAsync(promises, reveling);
            await stop.CancelAsync();
            await reveling;
        }
    }

    private async Task UntilAcknowledgedAsync(int promises, Task reveling)
    {
        var waited = Stopwatch.StartNew();
        while (_crowd.Acknowledged < promises && waited.Elapsed < s_patience && !reveling.IsCompleted)
            await Task.Delay(1);
    }

    /// <summary>All sockets of a room have the same version.</summary>
    private async Task<TimeSpan> ConvergeAsync(Stopwatch since)
    {
        var listeners = await _crowd.ReconnectAsync();
        var begun = Stopwatch.StartNew();
        while (listeners.Where(listener => listener.IsOpen).GroupBy(listener => listener.Room).Any(room => room.Select(listener => listener.Version).Distinct().Skip(1).Any() || room.Any(listener => listener.State is null)))
        {
            if (begun.Elapsed > s_patience)
            {
                _findings.Add(new("I8", $"The sockets of a room did not agree on one version within {s_patience.TotalSeconds} s."));
                break;
            }

            await Task.Delay(10);
        }

        return since.Elapsed;
    }
}
