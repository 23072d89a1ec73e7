using System.Net.WebSockets;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>The sending half of a socket: one frame at a time as long as something waits, and in the end one close frame.</summary>
internal sealed class FrameWriter(WebSocket socket, ServerClock clock)
{
    private readonly Lock _gate = new();
    private readonly Outbox _outbox = new();
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CloseCode? _closing;
    private long _closingSince;
    private bool _isWriting;
    private long _writingSince;

    /// <summary>Completes when the goodbye is said, or nobody is there to hear it.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Null while the socket is open.</summary>
    public TimeSpan? ClosingFor
    {
        get
        {
            lock (_gate)
                return _closing is null ? null : clock.GetElapsedTime(_closingSince);
        }
    }

    /// <summary>How long the frame that is being sent has waited for the reader.</summary>
    public TimeSpan StuckFor
    {
        get
        {
            lock (_gate)
                return _isWriting ? clock.GetElapsedTime(_writingSince) : TimeSpan.Zero;
        }
    }

    /// <summary>False when the reader does not take its replies.</summary>
    public bool TryReply(SharedFrame frame)
    {
        lock (_gate)
        {
            if (_closing is null && !_outbox.TryReply(frame))
                return false;
        }

        Flush();
        return true;
    }

    /// <summary>Puts a frame in its place; <see cref="Flush"/> sends. Two steps, so that a relay can keep its order without sending under its lock.</summary>
    public void Post(FrameKind kind, SharedFrame frame, SharedFrame newest)
    {
        lock (_gate)
        {
            if (_closing is null)
                _outbox.Post(kind, frame, newest);
        }
    }

    /// <summary>Nothing that waits is sent any more, but for <paramref name="last"/>. The first call decides.</summary>
    public void Close(CloseCode code, SharedFrame? last)
    {
        lock (_gate)
        {
            if (_closing is not null)
                return;
            _closing = code;
            _closingSince = clock.GetTimestamp();
            _outbox.Clear();
            if (last is not null)
                _outbox.TryReply(last);
        }

        Flush();
    }

    public void Flush()
    {
        lock (_gate)
        {
            if (_isWriting)
                return;
            _isWriting = true;
        }

        _ = WriteAllAsync();
    }

    /// <summary>Begins in the turn of the grain whose news it sends, but must not wait for a slow reader there: hence <c>ConfigureAwait(false)</c>.</summary>
    private async Task WriteAllAsync()
    {
        try
        {
            CloseCode? goodbye;
            while (Next(out goodbye) is { } frame)
                await socket.SendAsync(frame.Bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);

            if (goodbye is { } code)
            {
                await SayGoodbyeAsync(code).ConfigureAwait(false);
                _finished.TrySetResult();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The browser is gone. The reading half notices the same and tidies up.
            socket.Abort();
            _finished.TrySetResult();
        }
    }

    private SharedFrame? Next(out CloseCode? goodbye)
    {
        lock (_gate)
        {
            var frame = _outbox.Take();
            goodbye = frame is null ? _closing : null;
            // After the goodbye the writer stays busy for good: nothing may follow it.
            _isWriting = frame is not null || goodbye is not null;
            _writingSince = clock.GetTimestamp();
            return frame;
        }
    }

    private async Task SayGoodbyeAsync(CloseCode code)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, code.Reason(), CancellationToken.None);
    }
}
