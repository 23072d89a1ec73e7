using System.Diagnostics;
using WatchParty.Support;

namespace WatchParty.Bench.Starting;

/// <summary>What the program costs when nobody uses it: from its start to ready, then processor time and memory while idle.</summary>
internal static class StartBenchmark
{
    /// <summary>The runtime compiles what start-up used a second time, in the background, for about a minute.</summary>
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(60);

    public static async Task<string> RunAsync(Effort effort)
    {
        using var data = new TemporaryFolder();
        await StartAsync(effort, data, TimeToReady); // Creates the database and warms the page cache.
        var starts = new List<double>();
        for (var i = 0; i < effort.Repeats; i++)
            starts.Add(await StartAsync(effort, data, TimeToReady));

        var idle = await StartAsync(effort, data, (_, server) => IdleAsync(server, effort));
        var table = new Table("#start to ready, ms", "#idle, % of a core", "#resident when idle, MB");
        table.Row(Spread.Of(starts, "N0"), Spread.Of(idle.Select(window => window.Percent), "0.0"), Spread.Of(idle.Select(window => window.ResidentMb), "0.0"));
        return table.ToString();
    }

    private static Task<double> TimeToReady(TimeSpan ready, Process server) => Task.FromResult(ready.TotalMilliseconds);

    private static async Task<List<Window>> IdleAsync(Process server, Effort effort)
    {
        var measured = effort.Pick(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(0.5));
        await Task.Delay(effort.Pick(s_settling, TimeSpan.Zero));
        var windows = new List<Window>();
        for (var i = 0; i < effort.Repeats; i++)
        {
            server.Refresh();
            var before = server.TotalProcessorTime;
            await Task.Delay(measured);
            server.Refresh();
            windows.Add(new((server.TotalProcessorTime - before) / measured * 100, server.WorkingSet64 / 1e6));
        }

        return windows;
    }

    /// <summary>Runs <paramref name="use"/> on a server that has just become ready, and stops it.</summary>
    private static async Task<T> StartAsync<T>(Effort effort, TemporaryFolder data, Func<TimeSpan, Process, Task<T>> use)
    {
        var port = FreePort.Find();
        var started = TimeProvider.System.GetTimestamp();
        using var server = ServerProcess.StartProgram(effort.Build.Program, null, $"--Urls=http://127.0.0.1:{port}", $"--DataFolder={data.File("data")}");
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await UntilReadyAsync(http);
        var ready = TimeProvider.System.GetElapsedTime(started);

        using var process = Process.GetProcessById(server.Id);
        var result = await use(ready, process);
        server.Terminate();
        await server.ExitAsync();
        return result;
    }

    private static async Task UntilReadyAsync(HttpClient http)
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("health/ready");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception failure) when (failure.IsOutOfReach())
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }
    }

    private sealed record Window(double Percent, double ResidentMb);
}
