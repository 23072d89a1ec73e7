using System.Net.WebSockets;
using System.Threading.Channels;

namespace WatchParty.Baseline;

/// <summary>One socket with a bounded outbox and a loop that empties it.</summary>
internal sealed class Member(WebSocket socket)
{
    private readonly Channel<byte[]> _outbox = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(4096) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public void Send(byte[] frame) => _outbox.Writer.TryWrite(frame);

    public void Finish() => _outbox.Writer.TryComplete();

    public async Task WriteAsync()
    {
        try
        {
            await foreach (var frame in _outbox.Reader.ReadAllAsync())
                await socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The reader notices the same.
        }
    }

    public async Task ReadAsync(CommandReader take)
    {
        var buffer = new byte[512];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } read)
                take(buffer.AsSpan(0, read.Count));
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            // Gone without a goodbye.
        }
    }

    public delegate void CommandReader(ReadOnlySpan<byte> command);
}
