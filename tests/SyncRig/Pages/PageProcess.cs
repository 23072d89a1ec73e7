using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace WatchParty.SyncRig.Pages;

/// <summary>The process in which one page lives, to be stopped as a sleeping machine stops it: no script, no picture, no sound.</summary>
internal sealed class PageProcess
{
    private readonly int _id;

    private PageProcess(int id) => _id = id;

    /// <summary>The browser does not tell which of its processes a page has, so the page works hard for a moment and gives itself away.</summary>
    public static async Task<PageProcess> FindAsync(IPage page)
    {
        var before = OwnRenderers().ToDictionary(one => one.Id, one => one.Ticks);
        await page.EvaluateAsync("() => { const end = performance.now() + 1000; while (performance.now() < end); }");
        var busiest = OwnRenderers().MaxBy(one => one.Ticks - before.GetValueOrDefault(one.Id));
        return new(busiest.Id);
    }

    public Task StopAsync() => SignalAsync("STOP");

    public Task GoOnAsync() => SignalAsync("CONT");

    private async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Those that descend from this process; other browsers may run beside it.</summary>
    private static List<(int Id, long Ticks)> OwnRenderers()
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Read).OfType<ProcessRow>().ToDictionary(row => row.Id);
        return [.. all.Values.Where(row => row.IsRenderer && Descends(row)).Select(row => (row.Id, row.Ticks))];

        bool Descends(ProcessRow row) =>
            row.Parent == Environment.ProcessId || (all.TryGetValue(row.Parent, out var parent) && Descends(parent));
    }

    private static ProcessRow? Read(string folder)
    {
        try
        {
            // pid (name) state ppid … utime is the 12th field after the name, stime the 13th.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                ? new(id, Number(1), Number(11) + Number(12), File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("--type=renderer", StringComparison.Ordinal))
                : null;

            int Number(int index) => int.Parse(fields[index], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record ProcessRow(int Id, int Parent, long Ticks, bool IsRenderer);
}
