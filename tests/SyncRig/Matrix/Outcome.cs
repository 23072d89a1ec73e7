using WatchParty.SyncRig.Measuring;

namespace WatchParty.SyncRig.Matrix;

/// <summary>What was measured in one case.</summary>
public sealed record Outcome(
    Case Case,
    Spread Seen,
    Spread Heard,
    IReadOnlyList<ActionOutcome> Actions,
    IReadOnlyList<PageOutcome> Pages,
    double BusyShare)
{
    private const double Tolerance = 50;

    public IEnumerable<string> Misses
    {
        get
        {
            var goals = Case.Goals;
            if (!(Heard.Median <= goals.MedianMs) && double.IsFinite(goals.MedianMs))
                yield return $"median {Heard.Median:F1} ms > {goals.MedianMs} ms";
            if (!(Heard.P95 <= goals.P95Ms) && double.IsFinite(goals.P95Ms))
                yield return $"p95 {Heard.P95:F1} ms > {goals.P95Ms} ms";
            // Two screens that play at the same moment may still show neighbouring pictures.
            var grainMs = Math.Max(goals.P95Ms, Case.Film.Frame.TotalMilliseconds + 1);
            if (!(Seen.P95 <= grainMs) && double.IsFinite(goals.P95Ms))
                yield return $"p95 of the picture {Seen.P95:F1} ms > {grainMs:F0} ms";
            foreach (var action in Actions)
            {
                var most = action.Mark.Kind is MarkKind.Return ? goals.BackMs : goals.TogetherMs;
                if (double.IsFinite(most) && !(action.TogetherMs <= most))
                    yield return action.TogetherMs is { } late ? $"{action.Mark.Kind} together after {late:F0} ms > {most} ms" : $"{action.Mark.Kind} never together";
            }

            foreach (var page in Pages)
            {
                if (page.ShareAtRate < Goals.LeastShareAtRate)
                    yield return $"{page.Name}: exactly at speed only {page.ShareAtRate:P0} of the steady time";
                if (page.SteadySeeks > 0)
                    yield return $"{page.Name}: {page.SteadySeeks} seeks in steady state";
                if (page.SteadyNudge > Goals.MostNudge + 1e-9)
                    yield return $"{page.Name}: speed {page.SteadyNudge:P1} off in steady state";
                if (page.MostNudge > Goals.MostNudgeOnArrival + 1e-9)
                    yield return $"{page.Name}: speed {page.MostNudge:P1} off";
            }
        }
    }

    public static Outcome Of(Case one, IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks, double busyShare)
    {
        var (seen, heard) = Analysis.SteadyOffset(pages, marks);
        return new(
            one,
            seen,
            heard,
            [.. marks.Where(mark => mark.Kind is not MarkKind.Disturbance).Select(mark => new ActionOutcome(
                mark,
                Analysis.TogetherAfter(pages, marks, mark, Tolerance),
                mark.Kind is MarkKind.Play or MarkKind.Seek ? Analysis.StartSkew(pages, marks, mark) : null))],
            [.. pages.Select(page => PageOutcome.Of(page, pages, marks))],
            busyShare);
    }
}

/// <param name="TogetherMs">Null: never.</param>
/// <param name="StartSkewMs">Null where nothing starts.</param>
public sealed record ActionOutcome(Mark Mark, double? TogetherMs, double? StartSkewMs);

/// <param name="MostNudge">The largest difference from the room's speed, ever.</param>
public sealed record PageOutcome(string Name, double ShareAtRate, double SteadyNudge, double MostNudge, int SteadySeeks, int Seeks, int Waits)
{
    public static PageOutcome Of(Recording page, IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks) => new(
        page.Name,
        Analysis.ShareAtRate(page, pages, marks),
        Analysis.SteadyNudge(page, pages, marks),
        Analysis.MostNudge(page, marks),
        Analysis.SteadySeeks(page, marks),
        page.Events.Count(one => one.Type is "seeking" && one.AtMs > marks[0].AtMs),
        page.Events.Count(one => one.Type is "waiting" && one.AtMs > marks[0].AtMs));
}
