using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class ChangeRoomTests(HouseFixture house)
{
    [Fact]
    public async Task A_partial_policy_changes_only_what_it_names()
    {
        var party = await house.PartyHostedByAsync("ana", policy: new { allow_non_host_seek = true });

        var policy = (await party.Host.ChangeAsync(new { policy = new { require_ready = true } }))["policy"]!;

        Assert.True((bool)policy["require_ready"]!);
        Assert.True((bool)policy["allow_non_host_seek"]!);
    }

    [Fact]
    public async Task Only_the_host_changes_the_room()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);
        await party["bob"].JoinAsync().MustSucceed();

        Assert.Equal((403, "forbidden"), (await party["bob"].ChangeAsync(new { policy = new { invite_only = true } })).Outcome);
        Assert.Equal((403, "forbidden"), (await house.AdminIn(party).ChangeAsync(new { policy = new { invite_only = true } })).Outcome);
    }

    [Fact]
    public async Task A_new_film_reaches_the_room_and_the_pending_invites()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        await party.Host.ChangeAsync(new { item_id = house.Films.Second }).MustSucceed();

        Assert.Equal(house.Films.SecondTitle, (string?)(await party.Host.LookAsync())["item_title"]);
        Assert.Equal(house.Films.SecondTitle, (string?)Assert.Single((await party["bob"].Self.GetAsync("watch-party/invites")).Items)["item_title"]);
    }

    [Fact]
    public async Task A_film_that_a_joined_member_may_not_see_is_refused_and_says_who()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        await party.Host.ChangeMemberAsync(party["bob"], new { role = "viewer" }).MustSucceed();
        await house.AdminIn(party).JoinAsync().MustSucceed();
        await party.Host.ChangeMemberAsync(house.AdminIn(party), new { role = "host" }).MustSucceed();

        var refused = await house.AdminIn(party).ChangeAsync(new { item_id = house.SecretFilms.First });

        Assert.Equal((403, "library_access_denied"), refused.Outcome);
        Assert.Contains(party["bob"].Id, refused["user_ids"]!.AsArray().Select(id => (string)id!));
    }

    [Theory]
    [InlineData("""{"policy":{"default_join_role":"host"}}""")]
    [InlineData("""{"policy":{"invite_only":"yes"}}""")]
    [InlineData("""{"password":"abc"}""")]
    [InlineData("""{"password":5}""")]
    [InlineData("""{"status":"ended"}""")]
    [InlineData("""{"changes_password":true}""")]
    public async Task A_wrong_change_is_400_and_changes_nothing(string body)
    {
        var party = await house.PartyHostedByAsync("ana", password: "friends");
        var before = await party.Host.LookAsync();

        var refused = await party.Host.Self.PatchAsync($"watch-party/rooms/{party.Room}", body);

        Assert.Equal((400, "validation_failed"), refused.Outcome);
        Assert.Equal(before.Body!.ToJsonString(), (await party.Host.LookAsync()).Body!.ToJsonString());
    }
}
