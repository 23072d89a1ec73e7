using WatchParty.Faults.Overload;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Overload;

/// <summary>The short form of <c>tests/Faults overload</c>.</summary>
public sealed class OverloadTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Floods_stuck_readers_and_lost_lines_cost_nobody_else_anything()
    {
        using var suite = new OverloadSuite(null, freezes: false, "Limits:SocketStuck=00:00:03", "Limits:SocketPingInterval=00:00:01", "Limits:SocketSilence=00:00:03");
        await suite.OpenAsync();

        output.WriteLine(await suite.LineLostAsync(isCut: true));
        output.WriteLine(await suite.LineLostAsync(isCut: false));
        output.WriteLine(await suite.FloodAsync(TimeSpan.FromSeconds(4)));
        output.WriteLine(await suite.NoMoreHandlesAsync(spare: 300, connections: 400));

        Assert.Empty(suite.Findings);
    }
}
