using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Api.Gateway;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

public sealed class StubbornReaderTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();
    private readonly Pipe _toBrowser = new(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
    private readonly BrowserSocket _socket;

    public StubbornReaderTests()
    {
        var clock = new ServerClock(_time);
        var server = WebSocket.CreateFromStream(
            new DuplexStream(new Pipe().Reader.AsStream(), _toBrowser.Writer.AsStream()), new WebSocketCreationOptions { IsServer = true });
        _socket = new BrowserSocket(server, new LastHeard(clock), new SocketLimits { SocketSilence = TimeSpan.FromHours(1) }, clock)
        {
            Holder = new SocketHolder(default, "ana", default),
        };
    }

    [Fact(DisplayName = "GW16 a reader who comes back finds the newest, not the history")]
    public async Task A_slow_reader_skips_to_the_newest()
    {
        for (var version = 1; version <= 100; version++)
            Post(version);

        var heard = await ReadUntilAsync("state 100");

        Assert.Contains("state 1", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("state 50", heard, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "GW16 a reader whom a frame has waited for 30 s is closed 4420")]
    public async Task A_stuck_reader_is_closed()
    {
        for (var version = 1; version <= 100; version++)
            Post(version);

        _time.Advance(TimeSpan.FromSeconds(29));
        _socket.Inspect();
        Assert.False(_socket.IsClosing);
        _time.Advance(TimeSpan.FromSeconds(1));
        _socket.Inspect();

        Assert.True(_socket.IsClosing);
        await ReadUntilAsync(CloseCode.TooSlow.Reason());
    }

    private void Post(int version)
    {
        SharedFrame state = new ServerMessage.Error("test", $"state {version} " + new string('x', 2000));
        _socket.Post(FrameKind.State, state, state);
        _socket.Flush();
    }

    private async Task<string> ReadUntilAsync(string text)
    {
        var heard = "";
        var buffer = new byte[64 * 1024];
        await using var stream = _toBrowser.Reader.AsStream();
        using var patience = new CancellationTokenSource(s_patience);
        while (!heard.Contains(text, StringComparison.Ordinal))
            heard += System.Text.Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, patience.Token));
        return heard;
    }
}
