namespace WatchParty.Bench.Streams;

/// <summary>The product's stream provider, with Orleans' own memory streams beside it in the same run.</summary>
internal static class StreamBenchmark
{
    private static readonly StreamLoad[] Loads = [new("one room, 50 events/s", 1, 50), new("1,000 rooms, 5 events/s each", 1000, 5)];
    private static readonly Contender[] Contenders = [Contender.Nothing, Contender.Push, Contender.Memory];

    public static async Task<string> RunAsync(Effort effort)
    {
        var runs = new List<Run>();
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            foreach (var contender in Contenders)
                runs.Add(await MeasureAsync(contender, effort));
        }

        var latencies = Latencies([.. runs.Where(run => run.Contender == Contender.Push)], [.. runs.Where(run => run.Contender == Contender.Memory)]);
        return $"{latencies}\n{Idle(runs)}";
    }

    private static async Task<Run> MeasureAsync(Contender contender, Effort effort)
    {
        var warmUp = effort.Pick(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.1));
        await using var silo = await StreamSilo.StartAsync(contender);
        var latencies = new List<IReadOnlyList<double>>();
        if (contender.Provider is not null)
        {
            foreach (var load in Loads)
            {
                await load.RunAsync(silo.Streams, warmUp);
                latencies.Add(await load.RunAsync(silo.Streams, effort.Pick(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.3))));
            }
        }

        // What start and loads left to do is not idleness.
        await Task.Delay(warmUp);
        return new Run(contender, latencies, await StreamSilo.IdleAsync(effort.Pick(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(0.3))));
    }

    private static Table Latencies(List<Run> ours, List<Run> theirs)
    {
        var table = new Table("load", "streams", "#p50 µs", "#p99 µs", "#max µs");
        for (var load = 0; load < Loads.Length; load++)
        {
            foreach (var runs in new[] { ours, theirs })
                table.Row(Loads[load].Name, runs[0].Contender.Name, At(runs, load, 0.5), At(runs, load, 0.99), At(runs, load, 1));
            var pairs = ours.Zip(theirs).ToList();
            table.Row(Loads[load].Name, "theirs / ours", Ratio(pairs, load, 0.5), Ratio(pairs, load, 0.99), Ratio(pairs, load, 1));
        }

        return table;
    }

    private static Table Idle(List<Run> runs)
    {
        var table = new Table("idle silo with", "#CPU, % of a core");
        foreach (var same in runs.GroupBy(run => run.Contender))
            table.Row(same.Key.Name, Spread.Of(same.Select(run => run.IdleCpu), "0.0"));
        return table;
    }

    private static string At(List<Run> runs, int load, double share) => Spread.Of(runs.Select(run => 1000 * run.Latencies[load].Percentile(share)), "N1");

    private static string Ratio(List<(Run Ours, Run Theirs)> pairs, int load, double share) =>
        Spread.Of(pairs.Select(pair => pair.Theirs.Latencies[load].Percentile(share) / pair.Ours.Latencies[load].Percentile(share)));

    private sealed record Run(Contender Contender, IReadOnlyList<IReadOnlyList<double>> Latencies, double IdleCpu);
}
