using System.Collections.Immutable;
using WatchParty.Inbox;
using WatchParty.Rooms;
using WatchParty.Storage;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Rooms;

public sealed class OutboxTests
{
    [Fact]
    public async Task When_opening_returns_every_invitee_sees_the_invite_and_the_host_the_room()
    {
        await using var party = await PartyCluster.StartAsync();
        await party.OpenAsync("ana", "bob");

        Assert.Single(await party.Inbox("ana").ListInvitesAsync());
        Assert.Single(await party.Inbox("bob").ListInvitesAsync());
        Assert.Empty(await party.Inbox("host").ListInvitesAsync());
        Assert.Single(await party.Inbox("host").ListRoomsAsync());
    }

    [Fact]
    public async Task An_inbox_that_cannot_save_gets_its_invite_later_and_holds_nobody_up()
    {
        await using var party = await PartyCluster.StartAsync();
        party.Storage.Refuses = (state, grain) => state == "inbox" && grain.GetGuidKey() == KnownPeople.Id("ana").Value;
        await party.OpenAsync("ana", "bob");
        Assert.Single(await party.Inbox("bob").ListInvitesAsync());
        Assert.Empty(await party.Inbox("ana").ListInvitesAsync());

        party.Storage.Refuses = (_, _) => false;
        party.Clock.Advance(TimeSpan.FromSeconds(1));
        await SeeInviteAsync(party, "ana");
    }

    [Fact]
    public async Task An_undelivered_invite_survives_a_crash()
    {
        var doomed = await PartyCluster.StartAsync();
        doomed.Storage.Refuses = (state, _) => state == "inbox";
        await doomed.OpenAsync("ana");

        await using var party = await doomed.CrashAsync(TimeSpan.FromMinutes(1));
        await SeeInviteAsync(party, "ana");
    }

    [Fact]
    public async Task An_ended_room_vanishes_from_every_inbox_and_from_the_directory()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync("ana");
        Assert.Single(await party.ListedAsync());
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.End());

        Assert.Empty(await party.Inbox("ana").ListRoomsAsync());
        Assert.Empty(await party.Inbox("host").ListRoomsAsync());
        Assert.Empty(await party.ListedAsync());
        Assert.False(await room.WakeAsync());
    }

    [Fact]
    public async Task A_password_and_a_new_host_reach_pending_invites()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync("ana");
        await room.IssueAsync(KnownPeople.As("bob"), new RoomCommand.Join(null));
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.ChangeRoom(null, new LockChange("$argon2id$"), null));
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.ChangeMember(KnownPeople.Id("bob"), Role.Host, null));

        var card = Assert.Single(await party.Inbox("ana").ListInvitesAsync());
        Assert.Equal((true, "bob"), (card.PasswordRequired, card.HostUsername));
    }

    [Fact]
    public async Task A_room_that_was_listed_but_never_saved_is_taken_off_the_list()
    {
        await using var party = await PartyCluster.StartAsync();
        party.Storage.Refuses = (state, _) => state == "room";
        var room = party.Room(RoomId.New(party.Clock.GetUtcNow()));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => PartyCluster.OpenAsync(room, "ana"));
        Assert.Single(await party.ListedAsync());

        Assert.False(await room.WakeAsync());
        Assert.Empty(await party.ListedAsync());
        Assert.Empty(await party.Inbox("ana").ListInvitesAsync());
    }

    private static Task<ImmutableArray<RoomCard>> SeeInviteAsync(PartyCluster party, string name) =>
        Eventually.SeeAsync(() => party.Inbox(name).ListInvitesAsync(), invites => invites.Length == 1, $"the invite of {name}");
}
