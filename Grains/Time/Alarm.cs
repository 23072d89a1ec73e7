namespace WatchParty.Time;

/// <summary>
/// One timer on the product's own clock, set to the next deadline or earlier: a deadline that moves away leaves it as it is,
/// because a room in use moves its own with every command, and one early ring costs less than hundreds of settings.
/// It rings on a pool thread: <paramref name="ring"/> must come back through a grain call, which is the only way into a turn.
/// </summary>
internal sealed class Alarm(ServerClock clock, Func<Task> ring) : IDisposable
{
    /// <summary>Timers reach no further than 49 days; an early ring only sets the next one.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private ITimer? _timer;
    private long _ringsAt = long.MaxValue;
    private bool _isOver;

    public void SetFor(DateTimeOffset? due)
    {
        if (_isOver || due is null || due.Value.UtcTicks >= Volatile.Read(ref _ringsAt))
            return;

        // Rounded up: a timer that rings a moment early finds nothing due and rings again at once.
        var now = clock.GetUtcNow();
        var left = TimeSpan.FromMilliseconds(Math.Ceiling((due.Value - now).TotalMilliseconds));
        var wait = left < TimeSpan.Zero ? TimeSpan.Zero : left > s_longest ? s_longest : left;
        Volatile.Write(ref _ringsAt, (now + wait).UtcTicks);
        if (_timer is null)
            _timer = clock.CreateTimer(_ => Ring(), null, wait, Timeout.InfiniteTimeSpan);
        else
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private void Ring()
    {
        Volatile.Write(ref _ringsAt, long.MaxValue);
        ring().Ignore();
    }

    /// <summary>It rings no more, whatever is still set.</summary>
    public void Dispose()
    {
        _isOver = true;
        _timer?.Dispose();
    }
}
