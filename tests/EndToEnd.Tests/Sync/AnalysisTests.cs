using WatchParty.SyncRig.Matrix;
using WatchParty.SyncRig.Measuring;

namespace WatchParty.EndToEnd.Tests.Sync;

/// <summary>The rig's arithmetic, on recordings whose truth is known.</summary>
public sealed class AnalysisTests
{
    private static readonly Mark s_play = new(MarkKind.Play, 1_000);

    [Fact]
    public void A_page_200_ms_ahead_is_measured_200_ms_ahead_by_ear_and_by_eye()
    {
        var (seen, heard) = Analysis.SteadyOffset([Playing("ana"), Playing("bob", aheadMs: 200)], [s_play]);

        Assert.Equal(200, heard.Median, tolerance: 0.001);
        Assert.Equal(200, seen.Median, tolerance: 0.001);
        Assert.Equal(200, heard.Max, tolerance: 0.001);
    }

    [Fact]
    public void Pages_are_together_from_the_moment_from_which_they_stay_so()
    {
        var late = Playing("bob", startsAtMs: 1_640);
        Recording[] pages = [Playing("ana", startsAtMs: 1_200), late];

        Assert.Null(Analysis.TogetherAfter(pages, [s_play], s_play, toleranceMs: 50));
        Assert.Equal(440, Analysis.StartSkew(pages, [s_play], s_play)!.Value, tolerance: 1);
        Assert.InRange(Analysis.TogetherAfter(pages, [s_play], s_play, toleranceMs: 500)!.Value, 620, 660);
    }

    [Fact]
    public void What_happens_within_four_seconds_of_an_action_is_not_steady()
    {
        Recording[] pages = [Playing("ana"), Playing("bob")];

        Assert.Equal(0, Analysis.SteadySeeks(WithSeekAt(3_000), [s_play]));
        Assert.Equal(1, Analysis.SteadySeeks(WithSeekAt(8_000), [s_play]));
        Assert.Equal(1, Analysis.ShareAtRate(pages[1], pages, [s_play]));
    }

    [Fact]
    public void A_row_that_was_measured_again_replaces_the_old_one_and_the_others_stay()
    {
        var merged = BenchmarksPage.Merged("| far | old |\n| clean | old |\n", "| case | … |\n|---|\n| clean | new |\n");

        Assert.Equal(["| clean | new |", "| far | old |"], merged.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..]);
    }

    private static Recording Playing(string name, double startsAtMs = 1_000, double aheadMs = 0)
    {
        double MediaAt(double at) => Math.Max(0, at - startsAtMs + aheadMs);
        return new(
            name,
            [.. Enumerable.Range(0, 500).Select(i => i * 20.0).Select(at => new Recording.Sample(at, MediaAt(at), at < startsAtMs, 1, false, 4))],
            [.. Enumerable.Range(0, 300).Select(i => i * 33.0).Select(at => new Recording.Frame(at, MediaAt(at), 1))],
            []);
    }

    private static Recording WithSeekAt(double atMs) => new("bob", [], [], [new(atMs, "seeking", 0, "")]);
}
