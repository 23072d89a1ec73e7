using WatchParty.Time;

namespace WatchParty.Gateway;

/// <summary>A used one stays in memory until it is collected: deactivating at once would answer a racing second use with an error.</summary>
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
        return Task.FromResult(ticket is { } issued && issued.ExpiresAt > clock.GetUtcNow() ? issued : null);
    }
}
