using System.Diagnostics;
using WatchParty.Support;

namespace WatchParty.Bench.Starting;

/// <summary>What the program costs when nobody uses it: from its start to ready, then processor time and memory while idle.</summary>
internal static class StartBenchmark
{
    private const int Repeats = 5;

    /// <summary>The runtime compiles what start-up used a second time, in the background, for about a minute.</summary>
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        using var data = new TemporaryFolder();
        await StartAsync(data, TimeToReady); // Creates the database and warms the page cache.
        var starts = new List<double>();
        for (var i = 0; i < Repeats; i++)
            starts.Add(await StartAsync(data, TimeToReady));
        Console.WriteLine("| start to ready, ms |");
        Console.WriteLine("|---:|");
        Console.WriteLine($"| {Spread.Of(starts, "0")} |");

        var idle = await StartAsync(data, IdleAsync);
        Console.WriteLine();
        Console.WriteLine("| idle, % of a core | resident when idle, MB |");
        Console.WriteLine("|---:|---:|");
        Console.WriteLine($"| {Spread.Of(idle.Select(window => window.Percent), "0.0")} | {Spread.Of(idle.Select(window => window.ResidentMb), "0")} |");
        return 0;
    }

    private static Task<double> TimeToReady(TimeSpan ready, Process server) => Task.FromResult(ready.TotalMilliseconds);

    private static async Task<List<Window>> IdleAsync(TimeSpan ready, Process server)
    {
        await Task.Delay(s_settling);
        var windows = new List<Window>();
        for (var i = 0; i < Repeats; i++)
        {
            server.Refresh();
            var before = server.TotalProcessorTime;
            await Task.Delay(s_measured);
            server.Refresh();
            windows.Add(new((server.TotalProcessorTime - before) / s_measured * 100, server.WorkingSet64 / 1e6));
        }

        return windows;
    }

    /// <summary>Runs <paramref name="use"/> on a server that has just become ready, and stops it.</summary>
    private static async Task<T> StartAsync<T>(TemporaryFolder data, Func<TimeSpan, Process, Task<T>> use)
    {
        var port = FreePort.Find();
        var started = TimeProvider.System.GetTimestamp();
        using var server = ServerProcess.Start(null, $"--Urls=http://127.0.0.1:{port}", $"--DataFolder={data.File("data")}");
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
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }
    }

    private sealed record Window(double Percent, double ResidentMb);
}
