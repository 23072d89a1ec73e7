using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WatchParty.Silo.Storage;
using WatchParty.Storage;
using WatchParty.Support.Postgres;

namespace WatchParty.Bench.Storage;

/// <summary>Grains that save about 2 KB each time, called one write after the other by 1, 8 and 64 writers.</summary>
internal static class StorageBenchmark
{
    /// <summary>On the disk of the working directory: a folder for temporary files may lie in memory.</summary>
    public static Task<string> RunAsync(Effort effort) => RunAsync(effort, []);

    public static Task<string> RunInPostgresAsync(Effort effort) => RunAsync(effort, SharedPostgres.NewSettings());

    private static async Task<string> RunAsync(Effort effort, string[] settings)
    {
        var (warmUp, measured) = (effort.Pick(TimeSpan.FromSeconds(1), TimeSpan.Zero), effort.Pick(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(0.2)));
        var folder = Directory.CreateDirectory(Path.Combine(Directory.GetCurrentDirectory(), $"bench-{Guid.CreateVersion7():n}")).FullName;
        try
        {
            await using var silo = BuildSilo(folder, settings);
            await silo.StartAsync();
            var grains = silo.Services.GetRequiredService<IGrainFactory>();

            var table = new Table("#writers", "#writes/s", "#p50 ms", "#p99 ms", "#max ms");
            foreach (var writers in (int[])[1, 8, 64])
            {
                await MeasureAsync(grains, writers, warmUp);
                var runs = new List<WriteRun>();
                for (var i = 0; i < effort.Repeats; i++)
                    runs.Add(await MeasureAsync(grains, writers, measured));
                table.Row(
                    Spread.Show(writers),
                    Spread.Of(runs.Select(run => run.PerSecond), "N0"),
                    Spread.Of(runs.Select(run => run.Percentile(0.5)), "0.00"),
                    Spread.Of(runs.Select(run => run.Percentile(0.99)), "0.0"),
                    Spread.Of(runs.Select(run => run.Percentile(1)), "0"));
            }

            await silo.StopAsync();
            return table.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WebApplication BuildSilo(string folder, string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        foreach (var (key, value) in settings.Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1])))
            builder.Configuration[key] = value;
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(new DataFolder(folder));
        builder.UseOrleans(silo => silo.UseLocalhostClustering(siloPort: 21111, gatewayPort: 0).UseWatchPartyStorage());
        return builder.Build();
    }

    private static async Task<WriteRun> MeasureAsync(IGrainFactory grains, int writers, TimeSpan duration)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, writers).Select(async writer =>
        {
            var ledger = grains.GetGrain<ILedgerGrain>(writer);
            var mine = new List<double>();
            while (time.GetElapsedTime(start) < duration)
            {
                var before = time.GetTimestamp();
                await ledger.WriteAsync();
                mine.Add(time.GetElapsedTime(before).TotalMilliseconds);
            }

            return mine;
        }));
        return new WriteRun([.. latencies.SelectMany(mine => mine).Order()], time.GetElapsedTime(start));
    }

    private sealed record WriteRun(IReadOnlyList<double> SortedLatencies, TimeSpan Elapsed)
    {
        public double PerSecond => SortedLatencies.Count / Elapsed.TotalSeconds;

        public double Percentile(double share) => SortedLatencies.Percentile(share);
    }
}
