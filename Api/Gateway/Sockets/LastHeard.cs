using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>When the other side last sent anything at all. The WebSocket keeps pongs to itself, so this listens below it.</summary>
internal sealed class LastHeard(ServerClock clock)
{
    /// <summary>The first byte of a close frame, which is always whole (RFC 6455, 5.2 and 5.5).</summary>
    private const byte GoodbyeFrame = 0x88;

    private long _at = clock.GetTimestamp();

    public TimeSpan Ago => clock.GetElapsedTime(Volatile.Read(ref _at));

    /// <summary>The connection that is listened to, once it is one.</summary>
    public Stream Source { private get; set; } = Stream.Null;

    /// <summary>
    /// Waits for the answer to a goodbye that the WebSocket sent over a broken message, where it reads no more by itself:
    /// a connection that is let go too early is reset, and takes the goodbye with it. What is left of the broken message is no answer.
    /// </summary>
    public async Task WaitForAnswerAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience, clock);
        var heard = new byte[1024];
        try
        {
            while (await Source.ReadAsync(heard, limit.Token) > 0 && heard[0] is not GoodbyeFrame)
            {
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It is gone already, or does not answer.
        }
    }

    public void Now() => Volatile.Write(ref _at, clock.GetTimestamp());
}
