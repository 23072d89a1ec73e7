using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace WatchParty.SyncRig.Links;

/// <summary>A port of this machine behind which the server seems to be at the other end of a poor line.</summary>
public sealed class DelayingLink : IAsyncDisposable
{
    private const int Chunk = 8 * 1024;

    /// <summary>Otherwise the system keeps megabytes for a slow reader, and a sender never feels how thin the line is.</summary>
    private const int SystemBuffer = 32 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private readonly Lane _up;
    private readonly Lane _down;
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly CancellationTokenSource _closed = new();
    private readonly Task _accepting;
    private CancellationTokenSource _cut = new();
    private volatile bool _isCut;

    public DelayingLink(int serverPort, LinkConditions conditions)
    {
        _serverPort = serverPort;
        (_up, _down) = (new(conditions, _clock), new(conditions, _clock));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Every connection breaks, and none can be made until the line is mended.</summary>
    public void Cut()
    {
        _isCut = true;
        _cut.Cancel();
    }

    public void Mend()
    {
        _cut = new CancellationTokenSource();
        _isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _cut.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closed.Token));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient browser)
    {
        using (browser)
        using (var server = new TcpClient { NoDelay = true, ReceiveBufferSize = SystemBuffer })
        {
            browser.NoDelay = true;
            if (_isCut)
                return;

            var cut = _cut.Token;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, cut);
                // Whoever ends first ends both: a half-open connection is of no use to a browser.
                await await Task.WhenAny(
                    CarryAsync(browser.GetStream(), server.GetStream(), _up, cut),
                    CarryAsync(server.GetStream(), browser.GetStream(), _down, cut));
            }
            catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // What a poor line does. A reset, not a farewell: the browser learns of it at once.
                browser.Client.LingerState = new LingerOption(true, 0);
            }
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, Lane lane, CancellationToken cut)
    {
        var underway = Channel.CreateUnbounded<(byte[] Bytes, long Arrival)>();
        var delivering = DeliverAsync(underway.Reader, to, cut);
        var buffer = new byte[Chunk];
        while (await from.ReadAsync(buffer, cut) is > 0 and var read)
        {
            underway.Writer.TryWrite((buffer[..read], lane.Arrival(read)));
            if (lane.Overfull() is { Ticks: > 0 } wait)
                await Task.Delay(wait, cut);
        }

        underway.Writer.Complete();
        await delivering;
    }

    private async Task DeliverAsync(ChannelReader<(byte[] Bytes, long Arrival)> underway, NetworkStream to, CancellationToken cut)
    {
        await foreach (var (bytes, arrival) in underway.ReadAllAsync(cut))
        {
            var wait = _clock.GetElapsedTime(_clock.GetTimestamp(), arrival);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, cut);
            await to.WriteAsync(bytes, cut);
        }
    }
}
