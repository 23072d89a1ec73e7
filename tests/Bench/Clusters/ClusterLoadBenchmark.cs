using WatchParty.Bench.Load;

namespace WatchParty.Bench.Clusters;

/// <summary>The same rooms on one, two and three silos: nobody there, everybody there, films playing, and commands.</summary>
internal static class ClusterLoadBenchmark
{
    private const int Rooms = 100;
    private const int Members = 5;

    public static async Task<string> RunAsync(Effort effort)
    {
        var table = new Table(
            "#silos", "100 rooms of 5", "#p50 ms", "#p99 ms", "#lost", "#silos, % of a core", "#PostgreSQL, % of a core",
            "#commits/s", "#rows written/s", "#its log, KB/s", "#over loopback, KB/s", "#silos, MB");
        for (var silos = 1; silos <= effort.Pick(3, 2); silos++)
        {
            await using var cluster = await LoadedCluster.StartAsync(effort.Build, silos, effort.Pick(Rooms, 2), Members);
            await MeasureAsync(table, cluster, silos, effort, "not opened yet", RestAsync);
            await cluster.OpenRoomsAsync();
            await MeasureAsync(table, cluster, silos, effort, "everybody there", cluster.Load.IdleAsync);
            cluster.PlayAll();
            await MeasureAsync(table, cluster, silos, effort, "all films play", cluster.Load.IdleAsync);
            foreach (var perRoom in (int[])[1, 20])
                await CommandAsync(table, cluster, silos, effort, perRoom);
        }

        return table.ToString();
    }

    private static async Task MeasureAsync(Table table, LoadedCluster cluster, int silos, Effort effort, string what, Func<TimeSpan, Task> stayAsync)
    {
        var (warmUp, measured) = Spans(effort);
        await stayAsync(warmUp);
        var used = new List<Consumption>();
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            var before = cluster.Used();
            await stayAsync(measured);
            used.Add(cluster.Used() - before);
        }

        Append(table, silos, what, [], used, cluster.ResidentBytes);
    }

    private static async Task CommandAsync(Table table, LoadedCluster cluster, int silos, Effort effort, int perRoom)
    {
        var (warmUp, measured) = Spans(effort);
        var (runs, used) = (new List<LoadRun>(), new List<Consumption>());
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            var marks = new List<Consumption>();
            runs.Add(await cluster.Load.RunAsync(perRoom, warmUp, measured, () => marks.Add(cluster.Used())));
            used.Add(marks[1] - marks[0]);
        }

        Append(table, silos, $"{perRoom} commands/s in each", runs, used, cluster.ResidentBytes);
    }

    private static void Append(Table table, int silos, string what, List<LoadRun> runs, List<Consumption> used, long resident)
    {
        string Runs(Func<LoadRun, double> figure, string format) => runs.Count == 0 ? "–" : Spread.Of(runs.Select(figure), format);
        string Used(Func<Consumption, double> figure, string format) => Spread.Of(used.Select(one => figure(one) / one.At.TotalSeconds), format);
        table.Row(
            Spread.Show(silos),
            what,
            Runs(run => run.P50, "0.00"),
            Runs(run => run.P99, "0.0"),
            Runs(run => run.LostShare, "0.0%"),
            Used(one => 100 * one.Silos.TotalSeconds, "0.0"),
            Used(one => 100 * one.Database.TotalSeconds, "0.0"),
            Used(one => one.Commits, "0"),
            Used(one => one.Rows, "0"),
            Used(one => one.LogBytes / 1024.0, "0"),
            Used(one => one.Loopback / 1024.0, "0"),
            Spread.Show(resident / 1e6));
    }

    private static (TimeSpan WarmUp, TimeSpan Measured) Spans(Effort effort) =>
        (effort.Pick(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.2)), effort.Pick(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(0.5)));

    private static Task RestAsync(TimeSpan span) => Task.Delay(span);
}
