using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.People;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>
/// Closes sockets whose session is over: at once when somebody is reported to have changed,
/// and every few seconds anyway, because a report can be lost.
/// </summary>
internal sealed class AccessWatch(OpenSockets open, ISessions sessions, ServerClock clock, ILogger<AccessWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    public Task CheckAsync(UserId user) => CheckAsync(open.Of(user));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await CheckAsync([.. open.All.Where(socket => socket.Holder is not null)]);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task CheckAsync(IReadOnlyCollection<BrowserSocket> sockets)
    {
        if (sockets.Count == 0)
            return;

        try
        {
            var dead = await sessions.DeadAsync([.. sockets.Select(socket => socket.Holder!.Session).Distinct()]);
            foreach (var socket in sockets.Where(socket => dead.Contains(socket.Holder!.Session)))
                socket.Close(CloseCode.NotAuthenticated);
        }
        catch (Exception failure)
        {
            // The store is away: nobody is thrown out for that, and the next round asks again.
            log.AccessCheckFailed(sockets.Count, failure);
        }
    }
}
