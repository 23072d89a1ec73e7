using WatchParty.Faults.Probes;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Probes;

/// <summary>The short form of <c>tests/Faults probes</c>.</summary>
public sealed class ProbeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_ffprobe_that_hangs_crashes_babbles_or_lies_costs_only_the_lengths()
    {
        using var suite = new ProbeSuite();

        var (told, findings) = await suite.RunAsync(filmsOfEach: 1);

        output.WriteLine(told);
        Assert.Empty(findings);
    }
}
