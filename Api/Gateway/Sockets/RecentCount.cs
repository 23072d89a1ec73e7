using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>Counts what happened within the last <paramref name="window"/>. For one reader: not thread-safe.</summary>
internal sealed class RecentCount(TimeSpan window, ServerClock clock)
{
    private Queue<long>? _moments;

    /// <summary>Counts one more; the answer includes it.</summary>
    public int Add()
    {
        _moments ??= new();
        _moments.Enqueue(clock.GetTimestamp());
        while (clock.GetElapsedTime(_moments.Peek()) >= window)
            _moments.Dequeue();
        return _moments.Count;
    }
}
