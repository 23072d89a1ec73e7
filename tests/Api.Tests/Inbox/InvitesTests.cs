using WatchParty.Api.Tests.Rooms;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Inbox;

[Collection(PartyHouses.Name)]
public sealed class InvitesTests(HouseFixture house)
{
    [Fact]
    public async Task An_invite_says_who_asks_to_watch_what()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);

        var invite = Assert.Single((await party["bob"].Self.GetAsync("watch-party/invites")).Items);

        Assert.Equal(party.Room, (string?)invite["room_id"]);
        Assert.Equal(party.Film, (string?)invite["item_id"]);
        Assert.Equal(house.Films.FirstTitle, (string?)invite["item_title"]);
        Assert.Equal("movie", (string?)invite["item_kind"]);
        Assert.Equal(party.Host.Id, (string?)invite["host_user_id"]);
        Assert.Equal(party.Host.Self.Username, (string?)invite["host_username"]);
        Assert.Equal("controller", (string?)invite["role"]);
        Assert.False((bool)invite["password_required"]!);
    }

    [Fact]
    public async Task A_declined_invite_is_gone_from_the_very_next_answer()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        await party["bob"].DeclineAsync().MustSucceed();

        Assert.False(await party["bob"].IsInvitedAsync());
        Assert.False(await party["bob"].HasRoomAsync());
        Assert.Equal("declined", (string?)(await party["bob"].LookAsync())["my_status"]);
    }

    [Fact]
    public async Task A_later_invite_reaches_its_inbox_and_one_taken_back_leaves_it()
    {
        var party = await house.PartyHostedByAsync("ana", strangers: ["sam"]);

        await party.Host.InviteAsync(party["sam"]).MustSucceed();
        var invited = await party["sam"].IsInvitedAsync();
        var withdrawn = await party.Host.WithdrawAsync(party["sam"]);

        Assert.True(invited);
        Assert.Equal(204, withdrawn.Status);
        Assert.False(await party["sam"].IsInvitedAsync());
    }

    [Fact]
    public async Task A_stranger_has_nothing_to_decline()
    {
        var party = await house.PartyHostedByAsync("ana", strangers: ["sam"]);

        Assert.InRange((await party["sam"].DeclineAsync()).Status, 403, 404);
    }

    [Fact]
    public async Task Invites_are_still_there_after_a_restart()
    {
        await using var another = new OpenHouse();
        await another.OpenAsync();
        var party = await another.PartyHostedByAsync("ana", inviting: ["bob"]);

        await another.RestartAsync();

        Assert.True(await party["bob"].IsInvitedAsync());
        Assert.Equal(200, (await party["bob"].JoinAsync()).Status);
    }
}
