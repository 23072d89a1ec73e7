using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class RoomPasswordTests(HouseFixture house)
{
    [Fact]
    public async Task The_password_opens_the_door_and_only_the_password()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");

        Assert.Equal((403, "invalid_password"), (await party["bob"].JoinAsync()).Outcome);
        Assert.Equal((403, "invalid_password"), (await party["bob"].JoinAsync("enemies")).Outcome);
        Assert.Equal(200, (await party["bob"].JoinAsync("friends")).Status);
    }

    [Fact]
    public async Task The_invite_says_that_a_password_is_needed()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");

        var invite = Assert.Single((await party["bob"].Self.GetAsync("watch-party/invites")).Items);

        Assert.True((bool)invite["password_required"]!);
    }

    [Fact]
    public async Task Host_and_members_need_no_password()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");
        await party["bob"].JoinAsync("friends").MustSucceed();

        Assert.Equal(200, (await party.Host.JoinAsync()).Status);
        Assert.Equal(200, (await party["bob"].JoinAsync()).Status);
    }

    [Fact]
    public async Task The_sixth_wrong_try_waits_even_with_the_right_password()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");
        for (var i = 0; i < 5; i++)
            Assert.Equal((403, "invalid_password"), (await party["bob"].JoinAsync("enemies")).Outcome);

        var refused = await party["bob"].JoinAsync("friends");

        Assert.Equal((429, "rate_limited"), refused.Outcome);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_missing_password_is_not_a_wrong_one()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");
        for (var i = 0; i < 10; i++)
            Assert.Equal((403, "invalid_password"), (await party["bob"].JoinAsync()).Outcome);

        Assert.Equal(200, (await party["bob"].JoinAsync("friends")).Status);
    }

    [Fact]
    public async Task A_null_takes_the_password_away_and_a_change_without_one_leaves_it()
    {
        var party = await house.PartyHostedByAsync("ana", password: "friends");

        var untouched = await party.Host.ChangeAsync(new { policy = new { invite_only = true } });
        var opened = await party.Host.ChangeAsync(new { password = (string?)null });

        Assert.True((bool)untouched["password_required"]!);
        Assert.False((bool)opened["password_required"]!);
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");

        await party.Host.ChangeAsync(new { password = "comrades" }).MustSucceed();

        Assert.Equal((403, "invalid_password"), (await party["bob"].JoinAsync("friends")).Outcome);
        Assert.Equal(200, (await party["bob"].JoinAsync("comrades")).Status);
    }

    [Fact]
    public async Task Full_width_letters_are_the_same_password()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], password: "friends");

        Assert.Equal(200, (await party["bob"].JoinAsync("ｆｒｉｅｎｄｓ")).Status);
    }
}
