namespace WatchParty.Time;

/// <summary>
/// The one clock of the product: the wall clock at start-up plus the monotonic clock since,
/// so that a stepped system clock moves nobody. Orleans keeps its own clocks: faking theirs stops stream delivery.
/// In a cluster it follows a clock that all silos share, so gently that nobody sees it.
/// </summary>
public sealed class ServerClock(TimeProvider source) : TimeProvider
{
    private readonly DateTimeOffset _startedAt = source.GetUtcNow();
    private readonly long _startedTimestamp = source.GetTimestamp();

    private volatile ClockCorrection _correction = ClockCorrection.None;

    public override long TimestampFrequency => source.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var age = Age;
        return _startedAt + age + _correction.At(age);
    }

    public override long GetTimestamp() => source.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        source.CreateTimer(callback, state, dueTime, period);

    /// <summary>Jumps, forwards or back: only before anybody has asked for the time.</summary>
    public void Set(TimeSpan ahead) => _correction = ClockCorrection.Settled(_correction.At(Age) + ahead);

    /// <summary>Makes up for being this far behind (or, negative, ahead), by at most 0.5 ms a second; it never goes back.</summary>
    public void Steer(TimeSpan behind)
    {
        var age = Age;
        _correction = _correction.Towards(_correction.At(age) + behind, age);
    }

    private TimeSpan Age => source.GetElapsedTime(_startedTimestamp);
}
