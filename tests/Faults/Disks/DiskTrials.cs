using WatchParty.Faults.Tracing;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Disks;

/// <summary>The long form: every way in which a disk can refuse, one after the other.</summary>
internal sealed class DiskTrials(int seed, bool believesRefusals)
{
    private static readonly TimeSpan s_while = TimeSpan.FromSeconds(15);

    private readonly List<Finding> _findings = [];

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await EndureAsync(new DiskSuite(seed, believesRefusals: believesRefusals), house =>
        [
            .. from seconds in new[] { 1, 10, 60 } select new Trial($"locked for {seconds} s", new LockedDatabase(house.DataFolder), TimeSpan.FromSeconds(seconds), Refuses: seconds > 5),
        ]);
        if (Strace.Missing is { } missing)
        {
            Console.WriteLine($"left out: failing disks. {missing}");
        }
        else
        {
            await EndureAsync(new DiskSuite(seed, believesRefusals: believesRefusals), house =>
            [
                new("fsync fails with EIO", new FailingCalls(house.Server.Id, "fsync,fdatasync", "EIO"), s_while),
                new("writes fail with EIO", new FailingCalls(house.Server.Id, "pwrite64", "EIO"), s_while),
                new("read-only (EROFS)", new FailingCalls(house.Server.Id, "pwrite64", "EROFS"), s_while),
            ]);
        }

        using var disk = SmallDisk.TryMount(megabytes: 48);
        if (disk is null)
            Console.WriteLine("left out: full disk. Only root can mount a small file system.");
        else
            await EndureAsync(new DiskSuite(seed, Path.Combine(disk.Folder, "data"), believesRefusals), _ => [.. Enumerable.Range(0, 3).Select(_ => new Trial("disk full", new FullDisk(disk), s_while))]);
        return _findings;
    }

    private async Task EndureAsync(DiskSuite suite, Func<CrashingHouse, IReadOnlyList<Trial>> trials)
    {
        using (suite)
        {
            await suite.OpenAsync();
            foreach (var trial in trials(suite.House))
                Console.WriteLine(await suite.EndureAsync(trial.Name, trial.Fault, trial.Lasts, trial.Refuses));
            _findings.AddRange(suite.Check());
        }
    }

    /// <param name="Refuses">False when the fault is so short that writers only wait.</param>
    private sealed record Trial(string Name, IDiskFault Fault, TimeSpan Lasts, bool Refuses = true);
}
