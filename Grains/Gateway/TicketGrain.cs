using WatchParty.Time;

namespace WatchParty.Gateway;

[GrainType("ticket")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed class TicketGrain(ServerClock clock) : Grain, ITicketGrain
{
    private SocketTicket? _ticket;

    public Task IssueAsync(SocketTicket ticket)
    {
        _ticket = ticket;
        return Task.CompletedTask;
    }

    public Task<SocketTicket?> RedeemAsync()
    {
        var ticket = _ticket;
        _ticket = null;
        DeactivateOnIdle();
        return Task.FromResult(ticket is { } issued && issued.ExpiresAt > clock.GetUtcNow() ? issued : null);
    }
}
