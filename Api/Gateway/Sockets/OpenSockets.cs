using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WatchParty.People;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>Every open socket of this process: looks at their times, and closes them all before the server stops.</summary>
internal sealed class OpenSockets(ServerClock clock, IOptions<SocketLimits> limits, IOptions<LimitsOptions> scale) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<BrowserSocket, byte> _sockets = new();
    private readonly ConcurrentDictionary<UserId, ImmutableArray<BrowserSocket>> _byUser = new();
    private readonly int _mostPerUser = scale.Value.Scaled(limits.Value.SocketsPerUser);
    private volatile bool _isStopping;

    public IEnumerable<BrowserSocket> All => _sockets.Keys;

    public bool IsEmpty => _sockets.IsEmpty;

    public void Add(BrowserSocket socket)
    {
        _sockets[socket] = 0;
        if (_isStopping)
            socket.Close(CloseCode.Restarting);
    }

    /// <summary>The socket has shown its ticket. Of too many of one person the oldest gives way.</summary>
    public void Belongs(BrowserSocket socket, SocketHolder holder)
    {
        socket.Holder = holder;
        var mine = _byUser.AddOrUpdate(holder.User, _ => [socket], (_, others) => others.Add(socket));
        if (mine.Length > _mostPerUser)
            mine.First(one => !one.IsClosing).Close(CloseCode.Replaced);
    }

    public IReadOnlyList<BrowserSocket> Of(UserId user) => _byUser.GetValueOrDefault(user, []);

    public void Remove(BrowserSocket socket)
    {
        _sockets.TryRemove(socket, out _);
        if (socket.Holder is not { User: var user })
            return;
        _byUser.AddOrUpdate(user, _ => [], (_, mine) => mine.Remove(socket));
        _byUser.TryRemove(KeyValuePair.Create(user, ImmutableArray<BrowserSocket>.Empty));
    }

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
