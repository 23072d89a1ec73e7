using System.Diagnostics;
using System.Globalization;

namespace WatchParty.Faults.Fuzz;

/// <summary>What a process holds on to.</summary>
internal sealed record Vitals(double ResidentMb, int Handles, int Threads)
{
    public static Vitals Of(int process)
    {
        using var seen = Process.GetProcessById(process);
        return new(seen.WorkingSet64 / 1e6, Directory.GetFileSystemEntries($"/proc/{process}/fd").Length, seen.Threads.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ResidentMb:0} MB, {Handles} handles, {Threads} threads");
}
