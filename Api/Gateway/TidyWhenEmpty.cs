using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>
/// While nobody is connected and little happens, gives back to the machine what the start or an evening left in memory. The runtime
/// has no reason to while little is allocated; and a collection of everything would hold up the frames and answers of whoever is there.
/// </summary>
internal sealed class TidyWhenEmpty(OpenSockets open, ServerClock clock) : BackgroundService
{
    /// <summary>An empty server leaves 40 KB a second behind: a megabyte until the next time (docs/benchmarks.md).</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Allocated within an interval: some thirty times what an empty server needs.</summary>
    internal const long LittleBytes = 32 << 20;

    private readonly PeriodicTimer _timer = new(Interval, clock);

    private long _allocatedBefore;

    internal Func<long> AllocatedBytes { get; init; } = () => GC.GetTotalAllocatedBytes();

    internal Action GiveBack { get; init; } = CollectAndTrim;

    public override void Dispose()
    {
        _timer.Dispose();
        base.Dispose();
    }

    internal void Tidy()
    {
        var allocated = AllocatedBytes();
        var isQuiet = allocated - _allocatedBefore < LittleBytes;
        _allocatedBefore = allocated;
        if (isQuiet && open.IsEmpty)
            GiveBack();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(stoppingToken))
                Tidy();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private static void CollectAndTrim()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            // glibc keeps for itself what was freed, above all what the compiler worked with at the start.
            if (OperatingSystem.IsLinux())
                _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Other C libraries give back by themselves.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint pad);
}
