namespace WatchParty.Time;

/// <summary>
/// The one clock of the product: the wall clock at start-up plus the monotonic clock since,
/// so that a stepped system clock moves nobody. Orleans keeps its own clocks: faking theirs stops stream delivery.
/// </summary>
public sealed class ServerClock(TimeProvider source) : TimeProvider
{
    private readonly DateTimeOffset _startedAt = source.GetUtcNow();
    private readonly long _startedTimestamp = source.GetTimestamp();

    public override long TimestampFrequency => source.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _startedAt + source.GetElapsedTime(_startedTimestamp);

    public override long GetTimestamp() => source.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        source.CreateTimer(callback, state, dueTime, period);
}
