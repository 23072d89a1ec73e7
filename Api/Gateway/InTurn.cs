namespace WatchParty.Api.Gateway;

/// <summary>
/// Spreads over a while what is to be done for many. Thousands of grain calls at once keep every command that comes between
/// waiting: 2,000 rooms for 23 ms, one in forty of all commands (many-rooms in docs/benchmarks.md).
/// </summary>
internal static class InTurn
{
    /// <summary>Nobody notices so few at once.</summary>
    private const int AtOnce = 50;

    /// <summary>More and shorter pauses than this, and the timer's own grain of a millisecond would stretch them.</summary>
    private const int MostPauses = 40;

    public static async Task ForEachAsync<T>(
        IReadOnlyCollection<T> all, TimeSpan within, Action<T> act, TimeProvider clock, CancellationToken cancellation)
    {
        var groups = all.Chunk(Math.Max(AtOnce, (all.Count / MostPauses) + 1)).ToList();
        for (var done = 0; done < groups.Count; done++)
        {
            if (done > 0)
                await Task.Delay(within / groups.Count, clock, cancellation);
            foreach (var one in groups[done])
                act(one);
        }
    }
}
