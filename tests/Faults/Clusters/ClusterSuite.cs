using System.Diagnostics;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Load;
using WatchParty.Support;
using WatchParty.Support.Clusters;
using WatchParty.Support.Histories;
using WatchParty.Support.Postgres;

namespace WatchParty.Faults.Clusters;

/// <summary>Breaks a cluster of real silos over a real PostgreSQL under a mixed load, and holds what comes of it against what was promised.</summary>
internal sealed class ClusterSuite : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(20);

    private readonly Recorder _recorder;
    private readonly ClusterHouse _house;
    private readonly Crowd _crowd;
    private readonly Audience _audience;
    private readonly Random _random;
    private readonly FaultInjector _injector;
    private readonly List<Finding> _findings = [];

    public ClusterSuite(int silos, int seed)
    {
        _recorder = new Recorder(new History(), outcome => _injector!.Sabotage is ClusterSabotage.Believe ? Believe(outcome) : Doubt(outcome), mayHappenLate: true);
        _house = OneWayNetwork.IsEntered
            ? new ClusterHouse(silos) { AddressOf = OneWayNetwork.AddressOf, UserOf = silo => OneWayNetwork.UserOf(silo) }
            : new ClusterHouse(silos);
        _crowd = new Crowd(_house, _recorder, seed);
        _audience = new Audience(_house, _recorder.History);
        _random = new Random(seed);
        _injector = new FaultInjector(_house, _crowd, _audience, _random, _findings);
    }

    /// <summary>
    /// On a machine that is starved, a silo may miss its probes though nothing was done to it. It is given up, ends and is
    /// started again like any other: that costs time, but no promise.
    /// </summary>
    public bool MayLoseAnySilo { get; init; }

    public IReadOnlyList<Finding> Findings => [.. _findings, .. HistoryChecker.Check(_recorder.History)];

    /// <param name="roomsToWatch">In so many rooms everybody just watches, and in as many the host is forever seeking.</param>
    public async Task OpenAsync(int clients, int roomsToWatch)
    {
        await _house.OpenAsync();
        await _crowd.GatherAsync(clients);
        await _audience.GatherAsync(roomsToWatch);
        await RevelUntilAsync(_crowd.Acknowledged + 200);
    }

    /// <summary>From now on a promise is broken on purpose.</summary>
    public void Sabotage(ClusterSabotage sabotage)
    {
        _injector.Sabotage = sabotage;
        PostgresServer.Execute(_house.ConnectionString, [.. ClusterSabotages.StatementsOf(sabotage)]);
    }

    /// <summary>One fault under load, and the return to a whole cluster.</summary>
    /// <param name="duration">Of a standstill, a partition or an outage.</param>
    public async Task<ClusterRecovery> RunAsync(ClusterFault fault, TimeSpan duration)
    {
        await _audience.BeginAsync();
        using var stop = new CancellationTokenSource();
        var reveling = _crowd.RevelAsync(stop.Token);
        await UntilAcknowledgedAsync(_crowd.Acknowledged + _random.Next(20, 100), reveling);
        var begun = _audience.Now;
        var (answered, broken) = await _injector.BreakAsync(fault, duration);
        var answeredAt = _audience.Now - (broken.Elapsed - answered);
        await stop.CancelAsync();
        await reveling;
        // Those who were cut off come back while the cluster is still short of a silo.
        await RevelUntilAsync(_crowd.Acknowledged + 100);
        await MendAsync(fault);
        await _crowd.ReopenAsync();
        await _audience.AllBackAsync();
        var converged = await ConvergeAsync(broken);
        _recorder.Settle();
        _recorder.History.Add(await new Inspector(_crowd).LookAsync(_ => true));
        foreach (var silo in _house.Silos)
            _findings.AddRange(Terminal.Check(silo!.Process.Terminal));
        var seen = _audience.Since(begun, answeredAt, outage: fault is ClusterFault.Kill or ClusterFault.Freeze or ClusterFault.Partition ? answered : TimeSpan.Zero);
        _findings.AddRange(seen.Findings);
        if (fault is ClusterFault.Database && seen.Cut > 0)
            _findings.Add(new("C4", $"{seen.Cut} sockets were lost though only the database was away."));
        return new(fault, duration, answered, converged, _crowd.LiveRooms.Count, _crowd.Acknowledged, seen);
    }

    public void Dispose()
    {
        _audience.Dispose();
        _house.Dispose();
    }

    /// <summary>A cluster that could not answer does not know either whether the silo that died had done it.</summary>
    private static Outcome Doubt(Outcome outcome) => outcome is Outcome.Failed ? new Outcome.Unknown() : outcome;

    private static Outcome Believe(Outcome outcome) => outcome is Outcome.Failed or Outcome.Unknown ? new Outcome.Done(null) : outcome;

    /// <summary>A silo that was given up ends by itself, and no other does; whatever ended is started again.</summary>
    private async Task MendAsync(ClusterFault fault)
    {
        var mayEnd = fault is ClusterFault.Freeze or ClusterFault.Partition ? 1 : 0;
        for (var silo = 0; silo < _house.Silos.Count; silo++)
        {
            if (_house.Silos[silo] is { TakesVisitors: false } woken)
                await UntilEndedOrReadyAsync(woken);
            if (_house.Silos[silo] is { Process.HasExited: true } ended)
            {
                if (--mayEnd < 0 && !MayLoseAnySilo)
                    _findings.Add(new("I16", $"Silo {silo} ended though nothing had been done to it. Its last words: {string.Join('\n', ended.Process.Terminal.TakeLast(20))}"));
                if (await _house.KillAsync(silo) is 0)
                    _findings.Add(new("I16", $"Silo {silo} was given up and ended with 0, as if all were well: nobody would start it again."));
            }

            if (_house.Silos[silo] is null)
                await _house.StartAsync(silo);
        }
    }

    /// <summary>One that was frozen for so short a time that nobody gave it up stays.</summary>
    private async Task UntilEndedOrReadyAsync(SiloProcess woken)
    {
        var waited = Stopwatch.StartNew();
        while (!woken.Process.HasExited && (waited.Elapsed < s_patience / 2 || !await IsReadyAsync(woken)))
        {
            if (waited.Elapsed > s_patience * 2)
            {
                _findings.Add(new("I17", $"A silo that woke neither ended nor was ready within {s_patience.TotalSeconds * 2} s."));
                woken.Process.KillAtOnce();
                await woken.Process.ExitAsync();
            }

            await Task.Delay(s_between);
        }

        if (!woken.Process.HasExited)
            woken.TakeBack();
    }

    private static async Task<bool> IsReadyAsync(SiloProcess silo)
    {
        try
        {
            using var ready = await silo.Http.GetAsync("health/ready");
            return ready.IsSuccessStatusCode;
        }
        catch (Exception gone) when (gone.IsOutOfReach() || gone is OperationCanceledException)
        {
            return false;
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
