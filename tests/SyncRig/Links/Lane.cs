namespace WatchParty.SyncRig.Links;

/// <summary>One direction of a line. All connections share it, so a film delays the messages behind it.</summary>
internal sealed class Lane(LinkConditions conditions, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _freeAt;

    /// <summary>How much longer than it may the queue of this lane is: a sender has to wait for so long.</summary>
    public TimeSpan Overfull()
    {
        lock (_gate)
        {
            var queued = clock.GetElapsedTime(clock.GetTimestamp(), _freeAt);
            return queued > conditions.Queue ? queued - conditions.Queue : TimeSpan.Zero;
        }
    }

    /// <summary>When a chunk that is sent now comes out at the other end.</summary>
    public long Arrival(int bytes)
    {
        var now = clock.GetTimestamp();
        if (conditions.KilobitsPerSecond > 0)
        {
            lock (_gate)
            {
                _freeAt = Math.Max(_freeAt, now) + Ticks(TimeSpan.FromMilliseconds(bytes * 8.0 / conditions.KilobitsPerSecond));
                now = _freeAt;
            }
        }

        var delay = conditions.Delay + (conditions.Jitter * (Random.Shared.NextDouble() * 2 - 1));
        if (conditions.SpikeShare > 0 && Random.Shared.NextDouble() < conditions.SpikeShare)
            delay += conditions.Spike;
        return now + Ticks(delay);
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
