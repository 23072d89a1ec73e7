using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>When the other side last sent anything at all. The WebSocket keeps pongs to itself, so this listens below it.</summary>
internal sealed class LastHeard(ServerClock clock)
{
    private long _at = clock.GetTimestamp();

    public TimeSpan Ago => clock.GetElapsedTime(Volatile.Read(ref _at));

    public void Now() => Volatile.Write(ref _at, clock.GetTimestamp());
}
