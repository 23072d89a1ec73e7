using System.Diagnostics;
using WatchParty.Support;

namespace WatchParty.Bench.Starting;

/// <summary>What the program costs when nobody uses it: from its start to ready, then processor time and memory while idle.</summary>
internal static class StartBenchmark
{
    private const int Repeats = 5;

    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        using var data = new TemporaryFolder();
        var runs = new List<Run>();
        for (var i = 0; i <= Repeats; i++)
            runs.Add(await MeasureAsync(data.File("data")));
        runs.RemoveAt(0); // Creates the database and warms the page cache.

        Console.WriteLine("| start to ready, ms | idle, % of a core | resident when idle, MB |");
        Console.WriteLine("|---:|---:|---:|");
        Console.WriteLine(
            $"| {Spread.Of(runs.Select(run => run.ReadyMs), "0")} | {Spread.Of(runs.Select(run => run.IdlePercent), "0.0")} | {Spread.Of(runs.Select(run => run.ResidentMb), "0")} |");
        return 0;
    }

    private static async Task<Run> MeasureAsync(string folder)
    {
        var port = FreePort.Find();
        var time = TimeProvider.System;
        var started = time.GetTimestamp();
        using var server = ServerProcess.Start(null, $"--Urls=http://127.0.0.1:{port}", $"--DataFolder={folder}");
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await UntilReadyAsync(http);
        var ready = time.GetElapsedTime(started);

        await Task.Delay(s_settling);
        using var process = Process.GetProcessById(server.Id);
        var before = process.TotalProcessorTime;
        await Task.Delay(s_measured);
        process.Refresh();
        var run = new Run(ready.TotalMilliseconds, (process.TotalProcessorTime - before) / s_measured * 100, process.WorkingSet64 / 1e6);

        server.Terminate();
        await server.ExitAsync();
        return run;
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

    private sealed record Run(double ReadyMs, double IdlePercent, double ResidentMb);
}
