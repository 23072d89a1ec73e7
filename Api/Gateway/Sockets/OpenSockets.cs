using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>Every open socket of this process: looks at their times, and closes them all before the server stops.</summary>
internal sealed class OpenSockets(ServerClock clock) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<BrowserSocket, byte> _sockets = new();
    private volatile bool _isStopping;

    public IEnumerable<BrowserSocket> All => _sockets.Keys;

    public void Add(BrowserSocket socket)
    {
        _sockets[socket] = 0;
        if (_isStopping)
            socket.Close(CloseCode.Restarting);
    }

    public void Remove(BrowserSocket socket) => _sockets.TryRemove(socket, out _);

    // The web server stops before hosted services do, and waits for open sockets: by StopAsync it is too late.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        foreach (var socket in _sockets.Keys)
            socket.Close(CloseCode.Restarting);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var socket in _sockets.Keys)
                    socket.Inspect();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
