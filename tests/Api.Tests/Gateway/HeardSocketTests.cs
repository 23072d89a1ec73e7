using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Api.Gateway;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>GW15: who counts as silent. The clock stands still unless it is advanced, and what the browser sends is read before sending returns.</summary>
public sealed class HeardSocketTests
{
    // RFC 6455, 5.2: from a browser every frame is masked, here with zeros.
    private static readonly byte[] s_pong = [0x8A, 0x80, 0, 0, 0, 0];
    private static readonly byte[] s_shortMessage = [0x81, 0x80 | 2, 0, 0, 0, 0, .. "{}"u8];

    private readonly FakeTimeProvider _time = new();
    private readonly Pipe _fromBrowser = new(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
    private readonly BrowserSocket _socket;

    public HeardSocketTests()
    {
        var clock = new ServerClock(_time);
        var heard = new LastHeard(clock);
        var connection = new HeardStream(new DuplexStream(_fromBrowser.Reader.AsStream(), Stream.Null), heard);
        _socket = new BrowserSocket(
            WebSocket.CreateFromStream(connection, new WebSocketCreationOptions { IsServer = true }),
            heard,
            new SocketLimits { SocketSilence = TimeSpan.FromSeconds(60) },
            clock)
        {
            Holder = new SocketHolder(default, "ana", default),
        };
    }

    [Fact(DisplayName = "GW15 a browser that only answers pings is not silent, until it does not answer either")]
    public async Task Pongs_are_heard()
    {
        _ = _socket.ReadAsync();

        for (var i = 0; i < 3; i++)
        {
            Pass(TimeSpan.FromSeconds(59));
            Assert.False(_socket.IsClosing);
            await SendAsync(s_pong);
        }

        Pass(TimeSpan.FromSeconds(60));
        Assert.True(_socket.IsClosing);
    }

    [Fact(DisplayName = "GW15 a message is heard when it comes, however long it takes to be answered")]
    public async Task A_message_is_heard_before_it_is_answered()
    {
        var read = _socket.ReadAsync();
        Pass(TimeSpan.FromSeconds(59));

        await SendAsync(s_shortMessage);
        Assert.IsType<Incoming.Nonsense>(await read.WaitAsync(TimeSpan.FromSeconds(5)));
        Pass(TimeSpan.FromSeconds(59));

        Assert.False(_socket.IsClosing);
    }

    /// <summary>From a thread of the pool: the test's own context would put off the reading.</summary>
    private Task<FlushResult> SendAsync(byte[] frame) => Task.Run(async () => await _fromBrowser.Writer.WriteAsync(frame));

    private void Pass(TimeSpan time)
    {
        _time.Advance(time);
        _socket.Inspect();
    }
}
