using WatchParty.Gateway;
using WatchParty.Gateway.Domain;
using WatchParty.People;

namespace WatchParty.Domain.Tests.Gateway;

public sealed class TicketShelfTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromSeconds(60);

    private readonly TicketShelf _shelf = new();

    [Fact]
    public void A_ticket_is_good_once_and_does_not_touch_another()
    {
        var ticket = Issue("one", s_start);
        Issue("another", s_start);

        Assert.Equal(ticket, _shelf.Take("one", s_start));
        Assert.Null(_shelf.Take("one", s_start));
        Assert.NotNull(_shelf.Take("another", s_start));
        Assert.Null(_shelf.Take("never issued", s_start));
    }

    [Fact]
    public void A_ticket_is_good_until_the_moment_it_expires()
    {
        Issue("just in time", s_start);
        Issue("too late", s_start);

        Assert.NotNull(_shelf.Take("just in time", s_start + s_lifetime - TimeSpan.FromMilliseconds(1)));
        Assert.Null(_shelf.Take("too late", s_start + s_lifetime));
    }

    [Fact]
    public void Used_and_expired_tickets_are_not_kept()
    {
        for (var second = 0; second < 600; second++)
            Issue($"ticket {second}", s_start + TimeSpan.FromSeconds(second));
        Assert.Equal(60, _shelf.Count);

        _shelf.Take("ticket 599", s_start + TimeSpan.FromSeconds(599));

        Assert.Equal(59, _shelf.Count);
    }

    private SocketTicket Issue(string hash, DateTimeOffset now)
    {
        var ticket = new SocketTicket(new SessionId(Guid.CreateVersion7(now)), null, now + s_lifetime);
        _shelf.Put(hash, ticket, now);
        return ticket;
    }
}
