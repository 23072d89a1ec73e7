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

    /// <summary>A machine that is busy with something else for a moment spoils one play, not three.</summary>
    private const int MostTries = 3;

    [Fact]
    public async Task Pages_on_a_near_and_a_far_line_play_seek_and_pause_together_and_one_that_is_200_ms_off_is_measured_so()
    {
        await using var rig = await Rig.OpenAsync(RigFilm.Small30);
        var misses = await MissesAsync(rig);
        for (var again = 1; misses.Count > 0 && again < MostTries; again++)
            misses = await MissesAsync(rig);

        Assert.Empty(misses);
    }

    private async Task<IReadOnlyList<string>> MissesAsync(Rig rig)
    {
        var skewed = await rig.PlayAsync(Cases.Skewed(RigFilm.Small30));
        var together = await rig.PlayAsync(new Case("short", RigFilm.Small30, [Seat.Near("ana"), Seat.Far("bob", 40, 10)], PlaySeekPauseAsync, Goals.None));
        var table = Report.Table([skewed, together]);
        output.WriteLine(table);
        await File.WriteAllTextAsync(Artifacts.File("sync-short.txt"), table);

        return [
            .. Math.Abs(skewed.Heard.Median - SkewMs) <= WideMs / 2 ? [] : (string[])[$"{SkewMs} ms off was measured as {skewed.Heard.Median:F1} ms"],
            .. WideMisses(together)];
    }

    private static IEnumerable<string> WideMisses(Outcome together)
    {
        if (!(together.Heard.Median <= WideMs / 2))
            yield return $"heard {together.Heard.Median:F1} ms apart";
        if (!(together.Seen.Median <= WideMs))
            yield return $"seen {together.Seen.Median:F1} ms apart";
        foreach (var action in together.Actions.Where(action => !(action.TogetherMs <= SoonMs)))
            yield return $"{action.Mark.Kind}: together after {action.TogetherMs} ms";
        foreach (var page in together.Pages.Where(page => page.MostNudge > Goals.MostNudgeOnArrival + 1e-9))
            yield return $"{page.Name}: speed {page.MostNudge:P1} off";
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
