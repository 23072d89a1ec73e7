using WatchParty.Time;

namespace WatchParty.Gateway;

/// <summary>A used one lingers for a moment: deactivated at once, it would answer a racing second use with an error.</summary>
[GrainType("ticket")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed class TicketGrain(ServerClock clock) : Grain, ITicketGrain
{
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(5);

    private SocketTicket? _ticket;
    private IGrainTimer? _end;

    public Task IssueAsync(SocketTicket ticket)
    {
        _ticket = ticket;
        return Task.CompletedTask;
    }

    public Task<SocketTicket?> RedeemAsync()
    {
        var ticket = _ticket;
        _ticket = null;
        _end ??= this.RegisterGrainTimer(EndAsync, new GrainTimerCreationOptions(s_linger, Timeout.InfiniteTimeSpan));
        return Task.FromResult(ticket is { } issued && issued.ExpiresAt > clock.GetUtcNow() ? issued : null);
    }

    private Task EndAsync(CancellationToken cancellation)
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
