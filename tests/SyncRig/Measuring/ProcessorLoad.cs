using System.Globalization;

namespace WatchParty.SyncRig.Measuring;

/// <summary>How busy the whole machine was: a figure of a machine that cannot decode in time says nothing of the product.</summary>
public sealed class ProcessorLoad
{
    private readonly (long Busy, long Total) _started = Read();

    public double BusyShare
    {
        get
        {
            var now = Read();
            return (now.Busy - _started.Busy) / (double)Math.Max(1, now.Total - _started.Total);
        }
    }

    private static (long Busy, long Total) Read()
    {
        // cpu user nice system idle iowait irq softirq steal …
        var times = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var total = times.Sum();
        return (total - times[3] - times[4], total);
    }
}
