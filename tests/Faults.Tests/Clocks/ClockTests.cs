using WatchParty.Faults.Clocks;

namespace WatchParty.Faults.Tests.Clocks;

/// <summary>The short form of <c>tests/Faults clocks</c>.</summary>
public sealed class ClockTests
{
    [FaketimeFact]
    public async Task A_stepped_system_clock_moves_nobody()
    {
        using var suite = new ClockSuite();
        await suite.OpenAsync();

        await suite.StepAsync(TimeSpan.FromDays(1));
        await suite.StepAsync(TimeSpan.FromDays(-1));
        await suite.RestartAtAsync(TimeSpan.FromHours(-1));

        Assert.Empty(suite.Findings);
    }

    [FaketimeFact]
    public async Task The_suite_sees_a_server_whose_clock_follows_the_step()
    {
        using var suite = new ClockSuite(isSabotaged: true);
        await suite.OpenAsync();

        await suite.StepAsync(TimeSpan.FromSeconds(90));

        Assert.Contains(suite.Findings, finding => finding.Invariant == "F12");
    }
}
