using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>When the other side last sent anything at all. The WebSocket keeps pongs to itself, so this listens below it.</summary>
internal sealed class LastHeard(ServerClock clock)
{
    private long _at = clock.GetTimestamp();

    public TimeSpan Ago => clock.GetElapsedTime(Volatile.Read(ref _at));

    /// <summary>The connection that is listened to, once it is one.</summary>
    public Stream Source { private get; set; } = Stream.Null;

    /// <summary>
    /// Waits for an answer to a goodbye that the WebSocket sent over a broken message, where it reads no more by itself:
    /// a connection that is let go with something unread is reset, and takes the goodbye with it.
    /// </summary>
    public async Task WaitForAnswerAsync()
    {
        try
        {
            _ = await Source.ReadAtLeastAsync(new byte[256], minimumBytes: 1, throwOnEndOfStream: false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It is gone already.
        }
    }

    public void Now() => Volatile.Write(ref _at, clock.GetTimestamp());
}
