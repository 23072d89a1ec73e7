using System.Text.Json.Nodes;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class MembersTests(HouseFixture house)
{
    [Fact]
    public async Task The_host_makes_a_viewer_a_controller()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();

        await party.Host.ChangeMemberAsync(party["bob"], new { role = "controller" }).MustSucceed();

        Assert.Equal("controller", (string?)(await party["bob"].LookAsync())["my_role"]);
    }

    [Fact]
    public async Task Permissions_of_one_member_override_role_and_policy()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();

        await party.Host.ChangeMemberAsync(party["bob"], new { permissions = new { play_pause = (bool?)null, seek = true } }).MustSucceed();

        Assert.Equal("""{"play_pause":false,"seek":true}""", (await party["bob"].LookAsync())["my_permissions"]!.ToJsonString());
    }

    [Fact]
    public async Task Naming_a_new_host_hands_the_room_over()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cleo"]);
        await party["bob"].JoinAsync().MustSucceed();

        var changed = await party.Host.ChangeMemberAsync(party["bob"], new { role = "host" });

        Assert.Equal(party["bob"].Id, (string?)changed["host_user_id"]);
        Assert.Equal("controller", RoleOf(party.Host, changed));
        Assert.Equal((403, "forbidden"), (await party.Host.KickAsync(party["bob"])).Outcome);
        var invite = Assert.Single((await party["cleo"].Self.GetAsync("watch-party/invites")).Items);
        Assert.Equal(party["bob"].Self.Username, (string?)invite["host_username"]);
    }

    [Fact]
    public async Task The_host_cannot_be_kicked()
    {
        var party = await house.PartyHostedByAsync("ana");

        Assert.Equal((409, "conflict"), (await party.Host.KickAsync(party.Host)).Outcome);
    }

    [Fact]
    public async Task Somebody_who_has_no_place_in_the_room_cannot_be_changed()
    {
        var party = await house.PartyHostedByAsync("ana", strangers: ["sam"]);

        Assert.Equal((404, "not_found"), (await party.Host.ChangeMemberAsync(party["sam"], new { role = "controller" })).Outcome);
        Assert.Equal((404, "not_found"), (await party.Host.KickAsync(party["sam"])).Outcome);
    }

    [Fact]
    public async Task Only_the_host_invites_kicks_and_changes_people()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller", "cleo"], strangers: ["sam"]);
        await party["bob"].JoinAsync().MustSucceed();

        Assert.Equal((403, "forbidden"), (await party["bob"].InviteAsync(party["sam"])).Outcome);
        Assert.Equal((403, "forbidden"), (await party["bob"].WithdrawAsync(party["cleo"])).Outcome);
        Assert.Equal((403, "forbidden"), (await party["bob"].KickAsync(party["cleo"])).Outcome);
        Assert.Equal((403, "forbidden"), (await party["bob"].ChangeMemberAsync(party["bob"], new { role = "host" })).Outcome);
    }

    [Theory]
    [InlineData("""{"role":"king"}""")]
    [InlineData("""{"permissions":{"seek":1}}""")]
    [InlineData("""{"permissions":{"sing":true}}""")]
    public async Task A_wrong_change_of_a_member_is_400(string body)
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        var refused = await party.Host.Self.PatchAsync($"watch-party/rooms/{party.Room}/members/{party["bob"].Id}", body);

        Assert.Equal((400, "validation_failed"), refused.Outcome);
    }

    private static string? RoleOf(Guest guest, Answer room) =>
        (string?)room["members"]!.AsArray().Single(member => IsOf(guest, member!))!["role"];

    private static bool IsOf(Guest guest, JsonNode member) => (string?)member["user_id"] == guest.Id;
}
