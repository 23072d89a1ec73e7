using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>Lets a burst through, then so many a second. For one reader: not thread-safe.</summary>
internal sealed class TokenBucket(double perSecond, double burst, ServerClock clock)
{
    private double _spent;
    private long _at = clock.GetTimestamp();

    public bool TryTake()
    {
        var now = clock.GetTimestamp();
        _spent = Math.Max(0, _spent - (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
        if (_spent > burst - 1)
            return false;
        _spent++;
        return true;
    }
}
