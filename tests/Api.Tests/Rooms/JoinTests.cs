using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class JoinTests(HouseFixture house)
{
    [Fact]
    public async Task An_invited_friend_joins_in_the_role_of_the_invite()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);

        var joined = await party["bob"].JoinAsync();

        Assert.Equal("""{"ok":true,"role":"controller"}""", joined.Body!.ToJsonString());
        Assert.False(await party["bob"].IsInvitedAsync());
        Assert.True(await party["bob"].HasRoomAsync());
    }

    [Fact]
    public async Task A_stranger_with_the_link_joins_in_the_default_role()
    {
        var party = await house.PartyHostedByAsync("ana", strangers: ["sam"], policy: new { default_join_role = "controller" });

        var joined = await party["sam"].JoinAsync();

        Assert.Equal((200, "controller"), (joined.Status, (string?)joined["role"]));
    }

    [Fact]
    public async Task Joining_twice_is_fine_and_changes_nothing()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        var before = await party["bob"].LookAsync();

        var again = await party["bob"].JoinAsync();

        Assert.Equal(200, again.Status);
        Assert.Equal(before.Body!.ToJsonString(), (await party["bob"].LookAsync()).Body!.ToJsonString());
    }

    [Fact]
    public async Task A_body_is_not_needed_to_join()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        var joined = await party["bob"].Self.PostAsync($"watch-party/rooms/{party.Room}/join");

        Assert.Equal(200, joined.Status);
    }

    [Fact]
    public async Task Only_invited_people_enter_a_room_by_invitation()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], strangers: ["sam"], policy: new { invite_only = true });

        Assert.Equal((403, "not_invited"), (await party["sam"].JoinAsync()).Outcome);
        Assert.Equal(200, (await party["bob"].JoinAsync()).Status);
    }

    [Fact]
    public async Task Nobody_joins_without_access_to_the_library()
    {
        var party = await house.PartyHostedByAsync("ana");
        var outsider = new Guest(await house.WelcomeAsync("olga", mayWatch: false), party.Room);

        Assert.Equal((403, "library_access_denied"), (await outsider.JoinAsync()).Outcome);
    }

    [Fact]
    public async Task Whoever_declined_may_still_come_by_the_link()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].DeclineAsync().MustSucceed();

        Assert.Equal(200, (await party["bob"].JoinAsync()).Status);
    }

    [Fact]
    public async Task Whoever_left_may_come_back()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        await party["bob"].LeaveAsync().MustSucceed();

        Assert.Equal(200, (await party["bob"].JoinAsync()).Status);
    }

    [Fact]
    public async Task A_kicked_member_stays_outside_until_invited_again()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();

        await party.Host.KickAsync(party["bob"]).MustSucceed();
        var refused = await party["bob"].JoinAsync();
        await party.Host.InviteAsync(party["bob"]).MustSucceed();
        var welcome = await party["bob"].JoinAsync();

        Assert.Equal((403, "kicked"), refused.Outcome);
        Assert.Equal(200, welcome.Status);
    }
}
