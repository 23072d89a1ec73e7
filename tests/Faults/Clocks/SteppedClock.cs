using System.Globalization;

namespace WatchParty.Faults.Clocks;

/// <summary>A system clock that can be set while a server runs under it (libfaketime). Its monotonic clock is left alone.</summary>
internal sealed class SteppedClock
{
    private static readonly string[] s_places =
        ["/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/faketime/libfaketime.so.1", "/usr/lib64/faketime/libfaketime.so.1"];

    private readonly string _control;

    public SteppedClock(string folder)
    {
        _control = Path.Combine(folder, "faketime");
        Step(TimeSpan.Zero);
    }

    /// <summary>Why this fault cannot be had here; null when it can.</summary>
    public static string? Missing { get; } = Library() is null ? "libfaketime is needed: apt-get install libfaketime" : null;

    public void Step(TimeSpan offset) => File.WriteAllText(_control, offset.TotalSeconds.ToString("+0;-0;+0", CultureInfo.InvariantCulture) + "\n");

    public Dictionary<string, string> Environment() => new()
    {
        ["LD_PRELOAD"] = Library()!,
        ["FAKETIME_TIMESTAMP_FILE"] = _control,
        ["FAKETIME_NO_CACHE"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
        // Or waiting threads of the runtime wake late.
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    };

    private static string? Library() => s_places.FirstOrDefault(File.Exists);
}
