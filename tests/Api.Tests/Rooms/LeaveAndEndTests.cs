using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class LeaveAndEndTests(HouseFixture house)
{
    [Fact]
    public async Task A_member_who_leaves_has_the_room_no_longer()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();

        var left = await party["bob"].LeaveAsync();

        Assert.Equal("""{"ok":true}""", left.Body!.ToJsonString());
        Assert.False(await party["bob"].HasRoomAsync());
    }

    [Fact]
    public async Task A_leaving_host_hands_over_to_the_longest_joined_controller()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cleo:controller", "dora:controller"]);
        await party["bob"].JoinAsync().MustSucceed();
        await party["cleo"].JoinAsync().MustSucceed();
        await party["dora"].JoinAsync().MustSucceed();

        await party.Host.LeaveAsync().MustSucceed();

        Assert.Equal(party["cleo"].Id, (string?)(await party["bob"].LookAsync())["host_user_id"]);
    }

    [Fact]
    public async Task Without_a_controller_the_longest_joined_viewer_takes_over()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cleo"]);
        await party["cleo"].JoinAsync().MustSucceed();
        await party["bob"].JoinAsync().MustSucceed();

        await party.Host.LeaveAsync().MustSucceed();

        Assert.Equal(party["cleo"].Id, (string?)(await party["bob"].LookAsync())["host_user_id"]);
    }

    [Fact]
    public async Task A_host_who_leaves_an_empty_room_ends_it()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        await party.Host.LeaveAsync().MustSucceed();

        Assert.Equal((409, "room_ended"), (await party["bob"].JoinAsync()).Outcome);
        Assert.False(await party["bob"].IsInvitedAsync());
    }

    [Fact]
    public async Task An_ended_room_has_vanished_from_every_list()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cleo"]);
        await party["bob"].JoinAsync().MustSucceed();

        await party.Host.EndAsync().MustSucceed();

        Assert.False(await party["cleo"].IsInvitedAsync());
        Assert.False(await party["bob"].HasRoomAsync());
        Assert.False(await party.Host.HasRoomAsync());
    }

    [Fact]
    public async Task Nothing_can_be_done_in_an_ended_room()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cleo"], strangers: ["sam"]);
        await party["bob"].JoinAsync().MustSucceed();
        await party.Host.EndAsync().MustSucceed();

        Answer[] answers =
        [
            await party["bob"].JoinAsync(),
            await party["sam"].JoinAsync(),
            await party["bob"].LeaveAsync(),
            await party["cleo"].DeclineAsync(),
            await party.Host.ChangeAsync(new { policy = new { invite_only = true } }),
            await party.Host.ChangeMemberAsync(party["bob"], new { role = "controller" }),
            await party.Host.KickAsync(party["bob"]),
            await party.Host.InviteAsync(party["sam"]),
            await party.Host.WithdrawAsync(party["cleo"]),
        ];

        Assert.All(answers, answer => Assert.Equal((409, "room_ended"), answer.Outcome));
    }

    [Fact]
    public async Task A_member_cannot_end_the_room()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);
        await party["bob"].JoinAsync().MustSucceed();

        Assert.Equal((403, "forbidden"), (await party["bob"].EndAsync()).Outcome);
    }

    [Fact]
    public async Task An_admin_may_end_any_room_and_nothing_else()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        var admin = house.AdminIn(party);

        Assert.Equal((403, "forbidden"), (await admin.KickAsync(party["bob"])).Outcome);
        Assert.Equal((403, "forbidden"), (await admin.InviteAsync(party["bob"])).Outcome);
        Assert.Equal((403, "forbidden"), (await admin.ChangeMemberAsync(party["bob"], new { role = "controller" })).Outcome);
        Assert.Equal(200, (await admin.EndAsync()).Status);
    }
}
