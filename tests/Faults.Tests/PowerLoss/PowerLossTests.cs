using WatchParty.Faults.PowerLoss;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.PowerLoss;

/// <summary>The short form of <c>tests/Faults power</c>.</summary>
public sealed class PowerLossTests(ITestOutputHelper output)
{
    [StraceFact]
    public async Task Whenever_the_power_fails_the_database_is_whole_and_holds_all_that_was_acknowledged_and_the_suite_would_see_it_if_not()
    {
        using var suite = new PowerLossSuite(seed: 1);

        output.WriteLine(await suite.RecordAsync(promises: 48));

        Assert.Empty(await suite.JudgeAsync(images: 60));
        Assert.Contains(await suite.JudgeAsync(images: 20, ignoresSyncs: true), finding => finding.Invariant == "I1");
    }
}
