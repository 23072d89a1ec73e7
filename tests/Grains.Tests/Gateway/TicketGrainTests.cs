using WatchParty.Gateway;
using WatchParty.Grains.Tests.Rooms;
using WatchParty.People;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Gateway;

public sealed class TicketGrainTests
{
    [Fact]
    public async Task A_ticket_is_good_once_however_many_come_with_it_at_the_same_time()
    {
        await using var party = await PartyCluster.StartAsync();
        var ticket = TicketUntil(party.Clock.GetUtcNow() + TimeSpan.FromSeconds(60));
        await party.Ticket("token").IssueAsync(ticket);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => party.Ticket("token").RedeemAsync()));
        Assert.Equal(ticket, Assert.Single(redeemed, one => one is not null));
    }

    [Fact]
    public async Task A_ticket_that_has_expired_or_was_never_issued_opens_nothing()
    {
        await using var party = await PartyCluster.StartAsync();
        await party.Ticket("token").IssueAsync(TicketUntil(party.Clock.GetUtcNow() + TimeSpan.FromSeconds(60)));
        party.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Null(await party.Ticket("token").RedeemAsync());
        Assert.Null(await party.Ticket("another").RedeemAsync());
    }

    [Fact]
    public async Task A_used_ticket_leaves_the_memory_soon()
    {
        await using var party = await PartyCluster.StartAsync();
        await party.Ticket("token").IssueAsync(TicketUntil(party.Clock.GetUtcNow() + TimeSpan.FromSeconds(60)));
        await party.Ticket("another").IssueAsync(TicketUntil(party.Clock.GetUtcNow() + TimeSpan.FromSeconds(60)));

        await party.Ticket("token").RedeemAsync();

        await Eventually.SeeAsync(party.CountTicketsAsync, tickets => tickets == 1, "the used ticket to be forgotten, and only that one");
        Assert.Null(await party.Ticket("token").RedeemAsync());
        Assert.NotNull(await party.Ticket("another").RedeemAsync());
    }

    private static SocketTicket TicketUntil(DateTimeOffset end) => new(KnownPeople.Id("ana"), new SessionId(Guid.Empty), null, end);
}
