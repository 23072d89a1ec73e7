using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace WatchParty.Support.Revoking;

/// <summary>A socket that notes when it heard what, and when it was closed.</summary>
internal sealed class WatchedSocket : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly Channel<(string Text, long At)> _heard = Channel.CreateUnbounded<(string, long)>();
    private readonly Task<(int Code, long At)> _closed;

    private WatchedSocket(ClientWebSocket socket)
    {
        _socket = socket;
        _closed = ListenAsync();
    }

    public bool IsOpen => !_closed.IsCompleted;

    /// <summary>Once it has said its first words.</summary>
    public static async Task<WatchedSocket> OpenAsync(Uri server, string path, string ticket)
    {
        var watched = new WatchedSocket(await ConnectAsync(server, path, ticket));
        await watched._heard.Reader.WaitToReadAsync().AsTask().WaitAsync(s_patience);
        return watched;
    }

    public static async Task<bool> OpensAsync(Uri server, string path, string ticket)
    {
        try
        {
            using var socket = await ConnectAsync(server, path, ticket);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    public Task<(int Code, long At)> ClosedAsync() => _closed.WaitAsync(s_patience);

    /// <summary>When a frame with this text came.</summary>
    public async Task<long> HeardAsync(string text)
    {
        using var patience = new CancellationTokenSource(s_patience);
        await foreach (var (frame, at) in _heard.Reader.ReadAllAsync(patience.Token))
        {
            if (frame.Contains(text, StringComparison.Ordinal))
                return at;
        }

        throw new InvalidOperationException($"The socket was closed before it said {text}.");
    }

    public void Dispose() => _socket.Dispose();

    private static async Task<ClientWebSocket> ConnectAsync(Uri server, string path, string ticket)
    {
        var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(s_patience);
        await socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/v1/{path}?t={ticket}"), patience.Token);
        return socket;
    }

    private async Task<(int Code, long At)> ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            var now = TimeProvider.System.GetTimestamp();
            if (part.MessageType is WebSocketMessageType.Close)
            {
                _heard.Writer.Complete();
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                return ((int)_socket.CloseStatus!.Value, now);
            }

            await _heard.Writer.WriteAsync((Encoding.UTF8.GetString(buffer, 0, part.Count), now));
        }
    }
}
