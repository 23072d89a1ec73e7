using System.Net;
using System.Net.Sockets;

namespace WatchParty.Faults.Overload;

/// <summary>A line between browsers and the server that can be cut, or go silent with neither end told.</summary>
internal sealed class BadLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly List<TcpClient> _ends = [];
    private volatile bool _isSilent;

    public BadLine(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>From now on every byte is swallowed.</summary>
    public void GoSilent() => _isSilent = true;

    /// <summary>Both ends are reset.</summary>
    public void Cut()
    {
        lock (_ends)
        {
            foreach (var end in _ends)
            {
                end.LingerState = new LingerOption(true, 0);
                end.Close();
            }

            _ends.Clear();
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var browser = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient { NoDelay = true };
                await server.ConnectAsync(_server.Host, _server.Port);
                lock (_ends)
                    _ends.AddRange([browser, server]);
                _ = CarryAsync(browser, server);
                _ = CarryAsync(server, browser);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                if (!_isSilent)
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One end hung up, or the line was cut.
        }
    }
}
