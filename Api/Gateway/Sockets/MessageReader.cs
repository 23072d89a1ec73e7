using System.Buffers;
using System.Net.WebSockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>The receiving half of a socket: whole text messages, however they were cut into frames.</summary>
internal sealed class MessageReader(WebSocket socket, int longest, ServerClock clock)
{
    public async Task<Incoming> ReadAsync()
    {
        var buffer = Array.Empty<byte>();
        try
        {
            // An idle socket holds no buffer: the first read waits for data with an empty one.
            for (int length = 0, spent = 0; ;)
            {
                // No more than one byte too many, though the pool lends larger buffers: a frame is received until it fills what it is given.
                var part = await socket.ReceiveAsync(buffer.AsMemory(length, Math.Min(buffer.Length, longest + 1) - length), CancellationToken.None);
                if (part.MessageType is WebSocketMessageType.Close)
                    return new Incoming.Closed();
                if (part.MessageType is WebSocketMessageType.Binary)
                    return new Incoming.Unacceptable(CloseCode.Binary);

                length += part.Count;
                spent += Math.Max(1, part.Count); // Empty fragments are not free, or a message of them would never end.
                if (spent > longest + 1 || length > longest)
                    return new Incoming.Unacceptable(CloseCode.TooLong);
                if (part.EndOfMessage)
                    return WireJson.Read(buffer.AsSpan(0, length)) is { } message ? new Incoming.Said(message, clock.GetUtcNow()) : new Incoming.Nonsense();
                if (buffer.Length == 0)
                    buffer = ArrayPool<byte>.Shared.Rent(longest + 1);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Broken framing and invalid UTF-8 end here too: the WebSocket has answered them with 1002 and 1007 itself.
            return new Incoming.Closed();
        }
        finally
        {
            if (buffer.Length > 0)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads on until the other side says goodbye too, and understands nothing.</summary>
    public async Task DrainAsync()
    {
        var ignored = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Gone without a goodbye: the same end.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(ignored);
        }
    }
}
