using WatchParty.Faults.Fuzz;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Fuzz;

/// <summary>The short forms of <c>tests/Faults frames</c>, <c>requests</c> and <c>raw</c>.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Generated_frames_break_nothing()
    {
        using var fuzz = new FrameFuzz(seed: 1);

        Tell(await fuzz.RunAsync(frames: 8_000));
    }

    [Fact]
    public async Task Generated_requests_break_nothing()
    {
        using var fuzz = new RestFuzz(seed: 1);

        Tell(await fuzz.RunAsync(requests: 3_000));
    }

    [Fact]
    public async Task Every_raw_case_is_answered_as_RFC_6455_says()
    {
        using var cases = new RawCases();

        Assert.Empty(await cases.RunAsync());
    }

    [Fact]
    public async Task The_suite_sees_a_server_that_closes_where_it_should_not()
    {
        using var cases = new RawCases(frameBytes: 256);

        // In one piece or in fragments: of either, the pong may overtake the goodbye where a state is just being written.
        Assert.Contains(await cases.RunAsync(), finding => finding.What.StartsWith("16 KiB", StringComparison.Ordinal) && finding.What.Contains("expected an open socket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_suite_sees_a_server_that_cannot_answer()
    {
        using var fuzz = new RestFuzz(seed: 1, breaks: true);

        var report = await fuzz.RunAsync(requests: 1_000);

        Assert.Contains(report.Findings, finding => finding.What.Contains(" 500 ", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_a_hundred_raw_cases_of_different_names()
    {
        Assert.InRange(RawCase.All.Select(one => one.Name).Distinct().Count(), 100, 1000);
        Assert.Equal(RawCase.All.Count, RawCase.All.Select(one => one.Name).Distinct().Count());
    }

    private void Tell(FuzzReport report)
    {
        output.WriteLine(report.ToString());
        Assert.Empty(report.Findings);
    }
}
