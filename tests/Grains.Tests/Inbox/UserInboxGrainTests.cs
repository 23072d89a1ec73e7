using WatchParty.Gateway;
using WatchParty.Grains.Tests.Rooms;
using WatchParty.Inbox;
using WatchParty.Rooms;

namespace WatchParty.Grains.Tests.Inbox;

public sealed class UserInboxGrainTests
{
    [Fact]
    public async Task Twenty_racing_requests_with_one_key_get_one_room_also_after_a_crash()
    {
        var before = await PartyCluster.StartAsync();
        var key = new IdempotencyKey("key", "body");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => before.Inbox("host").ReserveAsync(key)));
        var granted = Assert.IsType<Reservation.Granted>(Assert.Single(answers.Distinct()));

        await using var after = await before.CrashAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(granted, await after.Inbox("host").ReserveAsync(key));
    }

    [Fact]
    public async Task One_host_has_twenty_rooms_open_and_no_more()
    {
        await using var party = await PartyCluster.StartAsync();
        for (var i = 0; i < 20; i++)
            await party.OpenAsync();

        Assert.Equal(new Reservation.Refused(Refusal.TooManyOpenRooms), await party.Inbox("host").ReserveAsync(null));
    }

    [Fact]
    public async Task An_attached_gateway_hears_of_every_change_until_its_lease_runs_out()
    {
        await using var party = await PartyCluster.StartAsync();
        var gateway = await party.ListenAsync();
        Assert.Empty((await party.Inbox("ana").AttachAsync(gateway.Id)).Invites);

        var room = await party.OpenAsync("ana");
        Assert.Single(Assert.IsType<GatewayEvent.FromInbox>(await gateway.NextAsync("the invite")).Event.Invites);
        await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Decline());
        Assert.Empty(Assert.IsType<GatewayEvent.FromInbox>(await gateway.NextAsync("the decline")).Event.Invites);

        party.Clock.Advance(TimeSpan.FromSeconds(30));
        await party.OpenAsync("ana");
        await party.Inbox("bob").AttachAsync(gateway.Id);
        await party.OpenAsync("bob");
        Assert.Equal(KnownPeople.Id("bob"), Assert.IsType<GatewayEvent.FromInbox>(await gateway.NextAsync("bob's invite")).Event.User);
    }
}
