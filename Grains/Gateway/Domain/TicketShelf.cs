namespace WatchParty.Gateway.Domain;

/// <summary>Tickets that were issued and neither used nor outlived.</summary>
internal sealed class TicketShelf
{
    private readonly Dictionary<string, SocketTicket> _good = new(StringComparer.Ordinal);
    private readonly Queue<(string Hash, DateTimeOffset ExpiresAt)> _issued = new();

    public int Count => _good.Count;

    /// <summary>Whatever has expired makes room: all tickets live equally long, so those issued first go first.</summary>
    public void Put(string hash, SocketTicket ticket, DateTimeOffset now)
    {
        while (_issued.TryPeek(out var first) && first.ExpiresAt <= now)
            _good.Remove(_issued.Dequeue().Hash);
        _good[hash] = ticket;
        _issued.Enqueue((hash, ticket.ExpiresAt));
    }

    /// <summary>The ticket, once; null when there is none that is still good.</summary>
    public SocketTicket? Take(string hash, DateTimeOffset now) =>
        _good.Remove(hash, out var ticket) && ticket.ExpiresAt > now ? ticket : null;
}
