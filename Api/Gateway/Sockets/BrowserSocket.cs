using System.Net.WebSockets;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>One open WebSocket: messages in, frames out, one reason to close, and its time limits.</summary>
internal sealed class BrowserSocket(WebSocket socket, LastHeard heard, SocketLimits limits, ServerClock clock)
{
    private readonly MessageReader _reader = new(socket, limits.FrameBytes, clock);
    private readonly FrameWriter _writer = new(socket, clock);
    private readonly long _openedAt = clock.GetTimestamp();

    /// <summary>Null until the other side has shown a ticket.</summary>
    public SocketHolder? Holder { get; set; }

    public bool IsClosing => _writer.ClosingFor is not null;

    /// <summary>The next message, or <see cref="Incoming.Closed"/> when no more will come.</summary>
    public async Task<Incoming> ReadAsync()
    {
        var incoming = await _reader.ReadAsync();
        if (incoming is Incoming.Unacceptable(var code))
            Close(code);
        if (incoming is Incoming.Closed || !IsClosing)
            return incoming;

        await _reader.DrainAsync();
        return new Incoming.Closed();
    }

    public void Reply(SharedFrame frame)
    {
        if (!_writer.TryReply(frame))
            Close(CloseCode.TooSlow);
    }

    public void Post(FrameKind kind, SharedFrame frame, SharedFrame newest) => _writer.Post(kind, frame, newest);

    public void Flush() => _writer.Flush();

    public void Close(CloseCode code, SharedFrame? last = null) => _writer.Close(code, last);

    /// <summary>Answers the other side's goodbye if it came first, and lets go.</summary>
    public async Task FinishAsync()
    {
        Close(CloseCode.Goodbye);
        await _writer.Finished;
        if (socket.State is WebSocketState.Aborted)
            await heard.WaitForAnswerAsync(limits.SocketCloseGrace);
        socket.Dispose();
    }

    /// <summary>Called about once a second: closes a socket that has used up one of its times.</summary>
    public void Inspect()
    {
        if (_writer.ClosingFor is { } closing)
        {
            if (closing >= limits.SocketCloseGrace)
                socket.Abort();
        }
        else if (Holder is null && clock.GetElapsedTime(_openedAt) >= limits.SocketAuthTimeout)
            Close(CloseCode.NotAuthenticated);
        else if (_writer.StuckFor >= limits.SocketStuck)
            Close(CloseCode.TooSlow);
        else if (heard.Ago >= limits.SocketSilence)
            Close(CloseCode.Silent);
    }
}
