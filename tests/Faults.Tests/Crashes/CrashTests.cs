using WatchParty.Faults.Crashes;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Crashes;

/// <summary>The short form of <c>tests/Faults crash</c>.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_server_that_is_killed_under_load_has_lost_nothing_it_acknowledged_and_the_suite_would_have_seen_it()
    {
        using var suite = new CrashSuite(seed: 1);
        await suite.OpenAsync(clients: 20);

        await suite.RunAsync(rounds: 2, CrashSabotage.None, output.WriteLine);
        var honest = suite.Report();
        await suite.RunAsync(rounds: 1, CrashSabotage.ForgetInboxes, output.WriteLine);
        var forgetful = suite.Report();
        await suite.RunAsync(rounds: 1, CrashSabotage.LoseTheRound, output.WriteLine);

        output.WriteLine(honest.ToString());
        Assert.Empty(honest.Findings);
        Assert.Equal(["I12"], forgetful.Findings.Select(finding => finding.Invariant).Distinct());
        Assert.Contains(suite.Report().Findings, finding => finding.Invariant.StartsWith("I1–", StringComparison.Ordinal));
    }
}
