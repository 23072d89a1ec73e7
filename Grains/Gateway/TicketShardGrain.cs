using WatchParty.Gateway.Domain;
using WatchParty.Time;

namespace WatchParty.Gateway;

[GrainType("tickets")]
internal sealed class TicketShardGrain(ServerClock clock) : Grain, ITicketShardGrain
{
    private readonly TicketShelf _shelf = new();

    public Task IssueAsync(string hash, SocketTicket ticket)
    {
        _shelf.Put(hash, ticket, clock.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<SocketTicket?> RedeemAsync(string hash) => Task.FromResult(_shelf.Take(hash, clock.GetUtcNow()));
}
