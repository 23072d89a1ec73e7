namespace WatchParty.Time;

/// <summary>
/// One timer on the product's own clock, always set to the next deadline.
/// It rings on a pool thread: <paramref name="ring"/> must come back through a grain call, which is the only way into a turn.
/// </summary>
internal sealed class Alarm(ServerClock clock, Func<Task> ring) : IDisposable
{
    /// <summary>Timers reach no further than 49 days; an early ring only sets the next one.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private ITimer? _timer;

    public void SetFor(DateTimeOffset? due)
    {
        var wait = Timeout.InfiniteTimeSpan;
        if (due is not null)
        {
            // Rounded up: a timer that rings a moment early finds nothing due and rings again at once.
            var left = TimeSpan.FromMilliseconds(Math.Ceiling((due.Value - clock.GetUtcNow()).TotalMilliseconds));
            wait = left < TimeSpan.Zero ? TimeSpan.Zero : left > s_longest ? s_longest : left;
        }

        if (_timer is null)
            _timer = clock.CreateTimer(_ => ring().Ignore(), null, wait, Timeout.InfiniteTimeSpan);
        else
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();
}
