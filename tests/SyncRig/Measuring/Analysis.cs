namespace WatchParty.SyncRig.Measuring;

/// <summary>What the recordings of one party say. Pure.</summary>
public static class Analysis
{
    /// <summary>After an action the players are given this long before their offset counts as steady.</summary>
    public const double SettleMs = 4_000;

    /// <summary>"Together" must hold for this long.</summary>
    private const double HoldMs = 400;

    /// <summary>A picture that has come so far from where it stood is moving.</summary>
    private const double MovedMs = 20;

    private const double StartedMs = 2_000;

    private const double StepMs = 50;
    private const double FineStepMs = 10;

    /// <summary>The offset of every two pages while they play, long enough after the last action.</summary>
    public static (Spread Seen, Spread Heard) SteadyOffset(IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks)
    {
        var (seen, heard) = (new List<double>(), new List<double>());
        foreach (var at in SteadyMoments(pages, marks))
        {
            foreach (var (one, other) in Pairs(pages))
            {
                if (one.StateAt(at) is not { IsMoving: true } a || other.StateAt(at) is not { IsMoving: true } b)
                    continue;
                heard.Add(Math.Abs(a.MediaMs - b.MediaMs));
                if (one.PictureAt(at) is { } x && other.PictureAt(at) is { } y)
                    seen.Add(Math.Abs(x - y));
            }
        }

        return (Spread.Of(seen), Spread.Of(heard));
    }

    /// <summary>From an action until all pages are in the wanted state within <paramref name="toleranceMs"/> of each other, and stay so; null when they never are.</summary>
    public static double? TogetherAfter(IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks, Mark mark, double toleranceMs)
    {
        var next = marks.Where(other => other.AtMs > mark.AtMs).Select(other => other.AtMs).DefaultIfEmpty(double.MaxValue).Min();
        var stop = Math.Min(next, End(pages));
        var present = pages.Where(page => page.Name == mark.Who || page.Samples[0].AtMs < mark.AtMs).ToList();
        double? since = null;
        for (var at = mark.AtMs; at < stop; at += FineStepMs)
        {
            if (!AreTogether(present, at, mark, toleranceMs))
                since = null;
            else if (at - (since ??= at) >= HoldMs)
                return since - mark.AtMs;
        }

        return null;
    }

    /// <summary>The difference of the moments at which the pictures begin to move after a play or seek; null when one does not.</summary>
    public static double? StartSkew(IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks, Mark mark)
    {
        var next = marks.Where(other => other.AtMs > mark.AtMs).Select(other => other.AtMs).DefaultIfEmpty(double.MaxValue).Min();
        var starts = pages.Where(page => page.Samples[0].AtMs < mark.AtMs).Select(StartOf).ToList();
        return starts.All(start => start is not null) ? starts.Max() - starts.Min() : null;

        double? StartOf(Recording page)
        {
            var from = mark.Kind is MarkKind.Seek ? mark.TargetMs : page.StateAt(mark.AtMs)?.MediaMs ?? 0;
            return page.Frames
                .Where(frame => frame.AtMs > mark.AtMs && frame.AtMs < next && frame.MediaMs > from + MovedMs && frame.MediaMs < from + StartedMs)
                .Select(frame => (double?)(frame.AtMs - (frame.MediaMs - from)))
                .FirstOrDefault();
        }
    }

    /// <summary>The share of the steady time in which a page's speed was exactly the room's.</summary>
    public static double ShareAtRate(Recording page, IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks, double rate = 1)
    {
        var rates = SteadyMoments(pages, marks).Select(page.StateAt).Where(state => state is { IsMoving: true }).Select(state => state!.Value.Rate).ToArray();
        return rates.Length == 0 ? double.NaN : rates.Count(one => one == rate) / (double)rates.Length;
    }

    public static int SteadySeeks(Recording page, IReadOnlyList<Mark> marks) =>
        page.Events.Count(one => one.Type is "seeking" && IsSteady(one.AtMs, marks));

    /// <summary>The largest difference from the room's speed while nothing happens.</summary>
    public static double SteadyNudge(Recording page, IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks, double rate = 1) =>
        SteadyMoments(pages, marks).Select(page.StateAt).Where(state => state is { IsMoving: true }).Select(state => Math.Abs(state!.Value.Rate - rate)).DefaultIfEmpty().Max();

    public static double MostNudge(Recording page, IReadOnlyList<Mark> marks, double rate = 1) =>
        page.Samples.Where(sample => sample.IsMoving && sample.AtMs > marks[0].AtMs).Select(sample => Math.Abs(sample.Rate - rate)).DefaultIfEmpty().Max();

    private static bool AreTogether(IReadOnlyList<Recording> pages, double at, Mark mark, double toleranceMs)
    {
        var states = pages.Select(page => page.StateAt(at)).ToList();
        return states.All(state => state is { } one && IsWanted(one, at, mark))
            && states.Max(state => state!.Value.MediaMs) - states.Min(state => state!.Value.MediaMs) <= toleranceMs;
    }

    private static bool IsWanted(Recording.Sample state, double at, Mark mark) => mark.Kind switch
    {
        MarkKind.Pause => state is { IsPaused: true, IsSeeking: false },
        MarkKind.Seek => state.IsMoving && Math.Abs(state.MediaMs - mark.TargetMs) < at - mark.AtMs + 3_000,
        _ => state is { IsMoving: true, ReadyState: >= 3 },
    };

    private static IEnumerable<double> SteadyMoments(IReadOnlyList<Recording> pages, IReadOnlyList<Mark> marks)
    {
        for (var at = marks[0].AtMs; at < End(pages); at += StepMs)
        {
            if (IsSteady(at, marks))
                yield return at;
        }
    }

    private static bool IsSteady(double at, IReadOnlyList<Mark> marks) =>
        at > marks[0].AtMs && !marks.Any(mark => mark.Kind is not MarkKind.Disturbance && at >= mark.AtMs - 150 && at < mark.AtMs + SettleMs);

    private static double End(IReadOnlyList<Recording> pages) => pages.Min(page => page.Samples[^1].AtMs);

    private static IEnumerable<(Recording One, Recording Other)> Pairs(IReadOnlyList<Recording> pages) =>
        from i in Enumerable.Range(0, pages.Count)
        from j in Enumerable.Range(i + 1, pages.Count - i - 1)
        select (pages[i], pages[j]);
}
