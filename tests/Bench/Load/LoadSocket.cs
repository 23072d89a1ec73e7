using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WatchParty.Bench.Load;

/// <summary>
/// The client's end of a WebSocket, as cheap as the protocol allows: no fragments, a mask of zeros, and of a frame
/// nothing is read but what the load asks for.
/// </summary>
internal sealed class LoadSocket : IDisposable
{
    private const byte Ping = 9;
    private const byte Pong = 10;
    private const byte CloseFrame = 8;
    private static readonly LingerOption s_reset = new(enable: true, seconds: 0);

    private readonly Socket _socket;
    private byte[] _rest = [];

    private LoadSocket(Socket socket, Seat seat) => (_socket, Seat) = (socket, seat);

    public Seat Seat { get; }

    public Socket Socket => _socket;

    /// <summary>The number of the room's command that was heard of last.</summary>
    public long LastHeard { get; set; } = -1;

    public bool HasState { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>The size of the last frame with a position.</summary>
    public int FrameBytes { get; private set; }

    public static LoadSocket Connect(IPEndPoint server, Seat seat)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(server);
            var protocol = seat.Protocol is null ? "" : $"Sec-WebSocket-Protocol: {seat.Protocol}\r\n";
            socket.Send(Encoding.ASCII.GetBytes(
                $"GET {seat.Path} HTTP/1.1\r\nHost: {server}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{protocol}\r\n"));
            ReadAnswer(socket);
            socket.Blocking = false;
            return new LoadSocket(socket, seat);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a text frame of at most 125 bytes.</summary>
    public void Say(ReadOnlySpan<byte> text) => Send(1, text);

    /// <summary>Reads what is there; <paramref name="heard"/> gets the position of each frame that has one.</summary>
    public void Drain(byte[] buffer, Action<LoadSocket, long> heard)
    {
        _rest.CopyTo(buffer, 0);
        var read = _socket.Receive(buffer.AsSpan(_rest.Length), SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock)
            return;
        if (error is not SocketError.Success || read == 0)
        {
            IsClosed = true;
            return;
        }

        var left = buffer.AsSpan(0, _rest.Length + read);
        while (TryFrame(left, out var kind, out var payload, out var length))
        {
            Take(kind, payload, heard);
            left = left[length..];
        }

        _rest = left.IsEmpty ? [] : left.ToArray();
    }

    /// <summary>Cuts the line without a word.</summary>
    public void Cut()
    {
        _socket.LingerState = s_reset;
        _socket.Dispose();
    }

    public void Dispose() => _socket.Dispose();

    private static void ReadAnswer(Socket socket)
    {
        // Byte by byte, so that the first frame stays in the socket.
        var answer = new List<byte>();
        var one = new byte[1];
        while (answer is not [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
        {
            if (socket.Receive(one) == 0)
                throw new IOException("The server closed the connection instead of upgrading it.");
            answer.Add(one[0]);
        }

        var text = Encoding.ASCII.GetString([.. answer]);
        if (!text.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new IOException($"The server did not upgrade the connection: {text.Split('\r')[0]}");
    }

    private static bool TryFrame(ReadOnlySpan<byte> bytes, out byte kind, out ReadOnlySpan<byte> payload, out int length)
    {
        kind = 0;
        payload = default;
        length = 0;
        if (bytes.Length < 2)
            return false;

        var (head, size) = (2, (int)bytes[1]);
        if (size == 126)
        {
            if (bytes.Length < 4)
                return false;
            (head, size) = (4, BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
        }
        else if (size == 127)
        {
            if (bytes.Length < 10)
                return false;
            (head, size) = (10, (int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]));
        }

        length = head + size;
        if (bytes.Length < length)
            return false;
        kind = (byte)(bytes[0] & 15);
        payload = bytes[head..length];
        return true;
    }

    private static bool TryPosition(ReadOnlySpan<byte> frame, out long positionMs)
    {
        positionMs = 0;
        var at = frame.IndexOf("\"position_ms\":"u8);
        return at >= 0 && System.Buffers.Text.Utf8Parser.TryParse(frame[(at + 14)..], out positionMs, out _);
    }

    private void Take(byte kind, ReadOnlySpan<byte> payload, Action<LoadSocket, long> heard)
    {
        if (kind == Ping)
            Send(Pong, payload);
        else if (kind == CloseFrame)
            IsClosed = true;
        else if (TryPosition(payload, out var positionMs))
        {
            HasState |= payload.StartsWith("{\"type\":\"state\""u8);
            FrameBytes = payload.Length;
            heard(this, positionMs);
        }
    }

    private void Send(byte kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> frame = stackalloc byte[6 + 125];
        frame[0] = (byte)(0x80 | kind);
        frame[1] = (byte)(0x80 | payload.Length);
        frame[2..6].Clear();
        payload.CopyTo(frame[6..]);
        _socket.Send(frame[..(6 + payload.Length)], SocketFlags.None, out var error);
        IsClosed |= error is not SocketError.Success;
    }
}
