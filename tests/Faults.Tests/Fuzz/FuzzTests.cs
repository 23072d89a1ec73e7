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
