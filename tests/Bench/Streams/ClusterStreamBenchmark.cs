using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using WatchParty.Gateway;
using WatchParty.Support;
using WatchParty.Support.Postgres;

namespace WatchParty.Bench.Streams;

/// <summary>From publishing in one silo to the subscriber in another: the whole product twice, over a real PostgreSQL, on loopback.</summary>
internal static class ClusterStreamBenchmark
{
    private static readonly StreamLoad[] s_loads = [new("one room, 50 events/s", 1, 50), new("200 rooms, 5 events/s each", 200, 5)];

    public static async Task<string> RunAsync(Effort effort)
    {
        var (warmUp, measured) = (effort.Pick(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(0.3)), effort.Pick(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.3)));
        var settings = SharedPostgres.NewSettings();
        await using var here = await WatchPartyServer.StartAsync(BeQuiet, settings);
        await using var there = await WatchPartyServer.StartAsync(BeQuiet, settings);
        var gateway = GatewayId.New(TimeProvider.System.GetUtcNow(), there.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress);

        var table = new Table("load", "#p50 ms", "#p99 ms", "#max ms");
        foreach (var load in s_loads)
        {
            await load.RunAsync(StreamsOf(here), StreamsOf(there), gateway, warmUp);
            var runs = new List<IReadOnlyList<double>>();
            for (var run = 0; run < effort.Repeats; run++)
                runs.Add(await load.RunAsync(StreamsOf(here), StreamsOf(there), gateway, measured));
            table.Row(load.Name, At(runs, 0.5), At(runs, 0.99), At(runs, 1));
        }

        return table.ToString();
    }

    private static IStreamProvider StreamsOf(WatchPartyServer silo) => silo.Services.GetRequiredService<IClusterClient>().GetStreamProvider(GatewayStream.Provider);

    private static void BeQuiet(IServiceCollection services) => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));

    private static string At(List<IReadOnlyList<double>> runs, double share) => Spread.Of(runs.Select(run => run.Percentile(share)), "0.00");
}
