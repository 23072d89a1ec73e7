using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using WatchParty.Api.Media;

namespace WatchParty.Api.Tests.Streaming;

public sealed class ShortSendQueueTests
{
    private const int Chunk = 16 * 1024;

    [Fact]
    [SupportedOSPlatform("linux")]
    public void Whoever_reads_nothing_is_sent_little()
    {
        using var line = new Line();
        ShortSendQueue.Ask(line.Request);

        // What both ends keep by themselves, and the 128 KB; without asking, the system takes megabytes.
        Assert.InRange(line.SendUntilFull(), 1, 1_000_000);
    }

    [Fact]
    public void A_browser_that_has_left_already_is_no_failure()
    {
        using var line = new Line();
        line.Dispose();

        ShortSendQueue.Ask(line.Request);
    }

    /// <summary>A connection of this machine whose other end never reads.</summary>
    private sealed class Line : IConnectionSocketFeature, IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Socket _browser = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = Chunk };

        public Line()
        {
            _listener.Start();
            _browser.Connect(_listener.LocalEndpoint);
            Socket = _listener.AcceptSocket();
            Socket.Blocking = false;
            Request.Features.Set<IConnectionSocketFeature>(this);
        }

        public Socket Socket { get; }

        public HttpContext Request { get; } = new DefaultHttpContext();

        public long SendUntilFull()
        {
            long sent = 0;
            SocketError error;
            do
                sent += Socket.Send(new byte[Chunk], SocketFlags.None, out error);
            while (error is SocketError.Success);
            Assert.Equal(SocketError.WouldBlock, error);
            return sent;
        }

        public void Dispose()
        {
            Socket.Dispose();
            _browser.Dispose();
            _listener.Dispose();
        }
    }
}
