using WatchParty.Faults.Disks;
using WatchParty.Support;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Disks;

/// <summary>The short form of <c>tests/Faults disks</c>.</summary>
public sealed class DiskTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_server_whose_database_is_locked_refuses_forgets_nothing_and_recovers_by_itself()
    {
        using var suite = new DiskSuite(seed: 1);
        await suite.OpenAsync();

        Tell(await suite.EndureAsync("locked for 1 s", new LockedDatabase(suite.House.DataFolder), TimeSpan.FromSeconds(1), refuses: false));
        Tell(await suite.EndureAsync("locked for 7 s", new LockedDatabase(suite.House.DataFolder), TimeSpan.FromSeconds(7)));

        Assert.Empty(suite.Check());
    }

    [SmallDiskFact]
    public async Task A_server_whose_disk_is_full_refuses_forgets_nothing_and_recovers_by_itself()
    {
        using var disk = SmallDisk.TryMount(megabytes: 24)!;
        using var suite = new DiskSuite(seed: 1, Path.Combine(disk.Folder, "data"));
        await suite.OpenAsync();

        Tell(await suite.EndureAsync("full", new FullDisk(disk), TimeSpan.FromSeconds(2)));

        Assert.Empty(suite.Check());
    }

    [StraceFact]
    public async Task A_server_whose_disk_fails_refuses_forgets_nothing_and_recovers_by_itself()
    {
        using var suite = new DiskSuite(seed: 1);
        await suite.OpenAsync();

        Tell(await suite.EndureAsync("fsync fails", new FailingCalls(suite.House.Server.Id, "fsync,fdatasync", "EIO"), TimeSpan.FromSeconds(2)));
        Tell(await suite.EndureAsync("read-only", new FailingCalls(suite.House.Server.Id, "pwrite64", "EROFS"), TimeSpan.FromSeconds(2)));

        Assert.Empty(suite.Check());
    }

    [Fact]
    public async Task The_suite_sees_it_when_what_was_refused_had_been_promised()
    {
        using var suite = new DiskSuite(seed: 1, believesRefusals: true);
        await suite.OpenAsync();

        // A refusal that something later covers up is believed without harm: what a few of them leave is chance.
        for (var times = 0; times < 10 && !IsSeen(); times++)
            await suite.EndureAsync("locked for 7 s", new LockedDatabase(suite.House.DataFolder), TimeSpan.FromSeconds(7));

        Assert.True(IsSeen());

        bool IsSeen() => suite.Check().Any(finding => finding.Invariant.StartsWith("I1–", StringComparison.Ordinal));
    }

    private void Tell(DiskReport report) => output.WriteLine(report.ToString());
}
