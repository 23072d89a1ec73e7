using System.Diagnostics;
using WatchParty.Faults.Load;
using WatchParty.Support;
using WatchParty.Support.Clusters;
using WatchParty.Support.Histories;
using WatchParty.Support.Postgres;

namespace WatchParty.Faults.Clusters;

/// <summary>Does the harm, and finds out when every room answers again.</summary>
internal sealed class FaultInjector(ClusterHouse house, Crowd crowd, Audience audience, Random random, List<Finding> findings)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(20);

    public ClusterSabotage Sabotage { get; set; }

    /// <returns>How long until every room answered again, and the clock that runs since.</returns>
    public async Task<(TimeSpan Answered, Stopwatch Broken)> BreakAsync(ClusterFault fault, TimeSpan duration)
    {
        var victim = random.Next(house.Silos.Count);
        var broken = Stopwatch.StartNew();
        switch (fault)
        {
            case ClusterFault.Kill:
                await house.KillAsync(victim);
                return (await UntilAllAnswerAsync(broken), broken);

            case ClusterFault.Freeze:
                return (await FreezeAsync(victim, duration, broken), broken);

            case ClusterFault.Partition:
                return (await PartAsync(victim, (victim + random.Next(1, house.Silos.Count)) % house.Silos.Count, duration, broken), broken);

            case ClusterFault.Roll:
                for (var silo = 0; silo < house.Silos.Count; silo++)
                {
                    if (Sabotage is ClusterSabotage.Hasty)
                        house.Silos[silo]!.Process.KillAtOnce();
                    if (await house.StopAsync(silo) is not 0 and var code)
                        findings.Add(new("I16", $"A silo that was asked to stop ended with {code}."));
                    await house.StartAsync(silo);
                }

                return (await UntilAllAnswerAsync(broken), broken);

            case ClusterFault.Database:
                house.Postgres.StopAtOnce();
                await RestAsync(duration / 2, broken);
                if (duration > TimeSpan.Zero)
                    await ExpectUnavailableAsync();
                await RestAsync(duration, broken);
                house.Postgres.Begin();
                broken.Restart();
                return (await UntilAllAnswerAsync(broken), broken);

            default:
                throw new UnreachableException();
        }
    }

    private async Task<TimeSpan> PartAsync(int from, int to, TimeSpan duration, Stopwatch broken)
    {
        OneWayNetwork.Drop(from, to);
        if (Sabotage is ClusterSabotage.Overwrite)
            PostgresServer.Execute(house.ConnectionString, ClusterSabotages.Memory);
        var answered = await UntilAllAnswerAsync(broken);
        await RestAsync(duration, broken);
        if (Sabotage is ClusterSabotage.Overwrite)
            PostgresServer.Execute(house.ConnectionString, ClusterSabotages.Overwriting);
        OneWayNetwork.Heal(from, to);
        return answered;
    }

    private async Task<TimeSpan> FreezeAsync(int victim, TimeSpan duration, Stopwatch broken)
    {
        using var trap = await audience.TrapAsync(victim);
        broken.Restart();
        house.Silos[victim]!.Freeze();
        var answered = await UntilAllAnswerAsync(broken);
        await RestAsync(duration, broken);
        var woken = audience.Now;
        await trap.SpringAsync();
        if (Sabotage is ClusterSabotage.Resurrect)
            PostgresServer.Execute(house.ConnectionString, ClusterSabotages.Resurrection);
        house.Silos[victim]!.Thaw();
        await trap.GoneAsync(s_patience / 2);
        findings.AddRange(trap.Check((room, version) => audience.WasTold(room, told => told.At < woken && told.Version >= version)));
        return answered;
    }

    private static Task RestAsync(TimeSpan until, Stopwatch since) => Task.Delay(until > since.Elapsed ? until - since.Elapsed : TimeSpan.Zero);

    /// <summary>Nothing can be promised, and the servers say so instead of making people wait; what needs no promise goes on.</summary>
    private async Task ExpectUnavailableAsync()
    {
        var begun = audience.Now;

        var answer = await house.Admin.PostAsync("watch-party/rooms", new { item_id = house.Films.First });
        if (answer is not { Status: 503, Code: "storage_unavailable", Headers.RetryAfter: not null })
            findings.Add(new("I17", $"Without a database a new room was answered with {answer}."));
        foreach (var silo in house.Silos)
        {
            using var live = await silo!.Http.GetAsync("health/live");
            using var ready = await silo.Http.GetAsync("health/ready");
            if (((int)live.StatusCode, (int)ready.StatusCode) is not (200, 503) and var health)
                findings.Add(new("I17", $"Without a database a silo's health was {health}."));
        }

        if (!await audience.MovesAsync(begun, s_patience))
            findings.Add(new("C4", "Without a database the rooms whose hosts seek stood still."));
    }

    private async Task<TimeSpan> UntilAllAnswerAsync(Stopwatch since)
    {
        foreach (var room in crowd.LiveRooms.Select(room => room.Id).Concat(audience.Rooms))
        {
            while (!await AnswersAsync(room))
            {
                if (since.Elapsed > s_patience)
                {
                    findings.Add(new("I17", $"Room {room} did not answer within {s_patience.TotalSeconds} s."));
                    break;
                }

                await Task.Delay(s_between);
            }
        }

        return since.Elapsed;
    }

    /// <summary>At any of the silos that still run: one of them may wait for another in vain.</summary>
    private async Task<bool> AnswersAsync(string room)
    {
        var asked = Enumerable.Range(0, house.Silos.Count)
            .Where(silo => house.Silos[silo] is { TakesVisitors: true, Process.HasExited: false })
            .Select(silo => AnswersAsync(silo, room))
            .ToList();
        while (asked.Count > 0)
        {
            var first = await Task.WhenAny(asked);
            if (await first)
                return true;
            asked.Remove(first);
        }

        return false;
    }

    private async Task<bool> AnswersAsync(int silo, string room)
    {
        try
        {
            return (await house.At(silo, house.Admin).GetAsync($"watch-party/rooms/{room}")).Status < 500;
        }
        catch (Exception gone) when (gone.IsOutOfReach() || gone is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
