using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace WatchParty.Faults.Fuzz;

/// <summary>A WebSocket client that keeps to no rule: it writes whatever bytes it is given, and reads frames.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly TcpClient _tcp = new();
    private readonly NetworkStream _stream;

    private RawConnection(Uri server, int? receiveBuffer = null)
    {
        if (receiveBuffer is { } size)
            _tcp.ReceiveBufferSize = size;
        _tcp.Connect(server.Host, server.Port);
        _tcp.NoDelay = true;
        _stream = _tcp.GetStream();
    }

    /// <summary>An upgraded connection.</summary>
    /// <param name="receiveBuffer">Small, so that the server soon notices a reader that does not read.</param>
    public static async Task<RawConnection> OpenAsync(Uri server, string path, int? receiveBuffer = null)
    {
        var connection = new RawConnection(server, receiveBuffer);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        await connection.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        var head = await connection.ReadHeadAsync();
        return head.Contains(" 101 ", StringComparison.Ordinal) ? connection : throw new InvalidOperationException(head);
    }

    public async Task WriteAsync(byte[] bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The server has hung up already; what it said before can still be read.
        }
    }

    /// <summary>The next frame; null when the connection ended without one.</summary>
    /// <exception cref="OperationCanceledException">Neither came within five seconds.</exception>
    public async Task<(int Opcode, byte[] Payload)?> ReadAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            var head = new byte[2];
            await _stream.ReadExactlyAsync(head, patience.Token);
            long length = head[1] & 0x7F;
            if (length >= 126)
            {
                var more = new byte[length == 126 ? 2 : 8];
                await _stream.ReadExactlyAsync(more, patience.Token);
                length = more.Aggregate(0L, (sum, one) => (sum << 8) | one);
            }

            var payload = new byte[length];
            await _stream.ReadExactlyAsync(payload, patience.Token);
            return (head[0] & 0x0F, payload);
        }
        catch (Exception end) when (end is IOException or EndOfStreamException)
        {
            return null;
        }
    }

    public void Dispose() => _tcp.Dispose();

    private async Task<string> ReadHeadAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await _stream.ReadAsync(one, patience.Token) == 0)
                break;
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
