using WatchParty.Gateway;
using WatchParty.Grains.Tests.Rooms;
using WatchParty.People;

namespace WatchParty.Grains.Tests.Gateway;

public sealed class TicketShardTests
{
    [Fact]
    public async Task A_ticket_is_good_once_however_many_come_with_it_at_the_same_time()
    {
        await using var party = await PartyCluster.StartAsync();
        var ticket = TicketUntil(party.Clock.GetUtcNow() + TimeSpan.FromSeconds(60));
        await party.Tickets.IssueAsync("hash", ticket);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => party.Tickets.RedeemAsync("hash")));

        Assert.Equal(ticket, Assert.Single(redeemed, one => one is not null));
    }

    [Fact]
    public async Task A_ticket_that_has_expired_or_was_never_issued_opens_nothing()
    {
        await using var party = await PartyCluster.StartAsync();
        await party.Tickets.IssueAsync("hash", TicketUntil(party.Clock.GetUtcNow() + TimeSpan.FromSeconds(60)));
        party.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Null(await party.Tickets.RedeemAsync("hash"));
        Assert.Null(await party.Tickets.RedeemAsync("another"));
    }

    private static SocketTicket TicketUntil(DateTimeOffset end) => new(new SessionId(Guid.Empty), null, end);
}
