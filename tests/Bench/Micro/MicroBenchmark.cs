using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using WatchParty.Support;

namespace WatchParty.Bench.Micro;

/// <summary>The steps of a command one by one, in nanoseconds and allocated bytes.</summary>
internal static class MicroBenchmark
{
    public static Task<string> RunAsync(Effort effort)
    {
        using var logs = new TemporaryFolder();
        var job = effort.Pick(Job.ShortRun, Job.Dry).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance).WithArtifactsPath(logs.Path);
        var table = new Table("step", "with", "#time, µs", "#allocated, bytes");
        foreach (var summary in BenchmarkRunner.Run([typeof(RuleBenchmarks), typeof(FrameBenchmarks), typeof(FanOutBenchmarks)], config))
        {
            foreach (var report in summary.Reports)
                table.Row(report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), report.BenchmarkCase.Parameters.DisplayInfo.Trim('[', ']'), Microseconds(report), Bytes(report));
        }

        return Task.FromResult(table.ToString());
    }

    private static string Microseconds(BenchmarkReport report) =>
        Spread.Show((report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} did not run.")).Mean / 1000, "0.00");

    private static string Bytes(BenchmarkReport report) => Spread.Show(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
