using WatchParty.Faults.Clusters;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Clusters;

/// <summary>The short form of <c>tests/Faults cluster</c>: what must hold however slow the machine is.</summary>
[Collection(Alone.Name)]
public sealed class ClusterTests(TwoSilos silos, ITestOutputHelper output) : IClassFixture<TwoSilos>
{
    [Fact]
    public Task A_silo_that_dies_costs_nothing_that_was_promised() => SurviveAsync(ClusterFault.Kill);

    [Fact]
    public Task A_silo_that_stands_still_costs_nothing_that_was_promised_and_does_no_harm_when_it_wakes() => SurviveAsync(ClusterFault.Freeze);

    [Fact]
    public Task A_database_that_crashes_costs_nothing_that_was_promised() => SurviveAsync(ClusterFault.Database);

    private async Task SurviveAsync(ClusterFault fault)
    {
        output.WriteLine((await silos.Suite.RunAsync(fault, TimeSpan.Zero)).ToString());

        Assert.Empty(silos.Suite.Findings);
    }
}
