using System.Net;
using System.Net.Sockets;

namespace WatchParty.Support.Clusters;

/// <summary>The plainest load balancer there is: each connection goes to the next silo that takes it, and nothing is remembered.</summary>
public sealed class Balancer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<IReadOnlyList<Uri>> _silos;
    private int _turn;

    public Balancer(Func<IReadOnlyList<Uri>> silos)
    {
        _silos = silos;
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using (browser)
        {
            if (await ReachAsync() is not { } silo)
                return;
            using (silo)
            {
                // When one side hangs up, so does the other.
                await Task.WhenAny(CopyAsync(browser, silo), CopyAsync(silo, browser));
            }
        }
    }

    private async Task<TcpClient?> ReachAsync()
    {
        var silos = _silos();
        for (var tries = 0; tries < silos.Count; tries++)
        {
            var silo = silos[(int)((uint)Interlocked.Increment(ref _turn) % silos.Count)];
            var client = new TcpClient { NoDelay = true };
            try
            {
                using var limit = new CancellationTokenSource(s_patience);
                await client.ConnectAsync(silo.Host, silo.Port, limit.Token);
                return client;
            }
            catch (Exception away) when (away is SocketException or OperationCanceledException)
            {
                client.Dispose();
            }
        }

        return null;
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection broke, which is for both ends to notice.
        }
    }
}
