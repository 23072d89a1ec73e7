using WatchParty.SyncRig.Films;
using WatchParty.SyncRig.Matrix;
using WatchParty.SyncRig.Pages;
using Xunit.Abstractions;

namespace WatchParty.EndToEnd.Tests.Sync;

/// <summary>
/// The short form of the rig, with limits so wide that a busy machine keeps them: it shows that pages are steered at all.
/// How well is measured by the whole matrix, on a machine that does nothing else.
/// </summary>
[Collection(SharedHouse.Name)]
public sealed class InStepTests(ITestOutputHelper output)
{
    private const double WideMs = 150;
    private const double SoonMs = 4_000;
    private const double SkewMs = 200;

    [Fact]
    public async Task Pages_on_a_near_and_a_far_line_play_seek_and_pause_together_and_one_that_is_200_ms_off_is_measured_so()
    {
        await using var rig = await Rig.OpenAsync(RigFilm.Small30);
        var skewed = await rig.PlayAsync(Cases.Skewed(RigFilm.Small30));
        var together = await rig.PlayAsync(new Case("short", RigFilm.Small30, [Seat.Near("ana"), Seat.Far("bob", 40, 10)], PlaySeekPauseAsync, Goals.None));
        var table = Report.Table([skewed, together]);
        output.WriteLine(table);
        await File.WriteAllTextAsync(Artifacts.File("sync-short.txt"), table);

        Assert.InRange(skewed.Heard.Median, SkewMs - WideMs / 2, SkewMs + WideMs / 2);
        Assert.InRange(together.Heard.Median, 0, WideMs / 2);
        Assert.InRange(together.Seen.Median, 0, WideMs);
        Assert.All(together.Actions, action => Assert.InRange(action.TogetherMs ?? double.NaN, 0, SoonMs));
        Assert.All(together.Pages, page => Assert.InRange(page.MostNudge, 0, Goals.MostNudgeOnArrival + 1e-9));
    }

    private static async Task PlaySeekPauseAsync(Session session)
    {
        await session.PlayAsync();
        await Session.WatchAsync(7);
        await session.SeekAsync(30);
        await Session.WatchAsync(7);
        await session.PauseAsync();
        await Session.WatchAsync(2);
    }
}
