using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>No test here lets time pass: whoever loses a right is closed at once.</summary>
[Collection(GatewayHouseCollection.Name)]
public sealed class AccessTests(GatewayHouse house)
{
    [Fact(DisplayName = "GW18 who loses access to the library is closed 4403, and the others hear that they are gone")]
    public async Task Losing_the_library_closes()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);

        await ChangeAsync(party["bob"], new { library_ids = Array.Empty<string>() });

        Assert.Equal(4403, await bob.HearCloseAsync());
        await ana.HearUntilAsync("state", state => state["members"]!.AsArray().Count == 1);
    }

    [Fact(DisplayName = "GW18 a disabled account's sockets are closed, of the room and of the inbox")]
    public async Task A_disabled_account_is_closed()
    {
        var party = await PartyOfTwoAsync();
        using var room = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        using var inbox = await PartySocket.OpenInboxAsync(house, party["bob"].Self);

        await ChangeAsync(party["bob"], new { disabled = true });

        Assert.Equal(4401, await room.HearCloseAsync());
        Assert.Equal(4401, await inbox.HearCloseAsync());
    }

    [Fact(DisplayName = "GW18 a deleted account's sockets are closed, and a host's room goes to the next at once")]
    public async Task A_deleted_host_is_closed_and_followed()
    {
        var party = await PartyOfTwoAsync();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);

        await house.Admin.DeleteAsync($"users/{party.Host.Id}").MustSucceed();

        Assert.Equal(4401, await ana.HearCloseAsync());
        await bob.HearUntilAsync("state", state => (string?)state["host_user_id"] == party["bob"].Id);
    }

    [Fact(DisplayName = "GW18 a changed password closes the sockets of the other sessions with 4401 and leaves its own")]
    public async Task A_changed_password_closes_the_others()
    {
        var party = await house.PartyHostedByAsync("ana");
        var elsewhere = new Guest(await house.SignInAgainAsync(party.Host.Self), party.Room);
        using var other = await PartySocket.EnterAsync(house, elsewhere, party.Room);
        using var own = await PartySocket.EnterAsync(house, party.Host, party.Room);

        var changed = new { current_password = PartyHouse.Password, new_password = "another horse" };
        await party.Host.Self.PutAsync("users/me/password", changed).MustSucceed();

        Assert.Equal(4401, await other.HearCloseAsync());
        await own.SayAsync(new { type = "ping", id = 1, client_ts_ms = 1 });
        await own.HearUntilAsync("pong");
    }

    [Fact]
    public async Task A_host_who_leaves_hands_over_to_a_connected_member_who_may_then_seek()
    {
        var party = await PartyOfTwoAsync();
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);

        await party.Host.LeaveAsync().MustSucceed();

        await bob.HearUntilAsync("state", state => (string?)state["host_user_id"] == party["bob"].Id);
        await bob.SayAsync(new { type = "seek", position_ms = 600 });
        Assert.Equal(600, (long)(await bob.HearAsync("state"))["position_ms"]!);
    }

    [Fact]
    public async Task A_controller_who_is_made_a_viewer_may_play_no_more_on_the_socket_that_is_open()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);
        await party["bob"].JoinAsync().MustSucceed();
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);

        await party.Host.ChangeMemberAsync(party["bob"], new { role = "viewer" }).MustSucceed();
        await bob.SayAsync(new { type = "play", position_ms = 0 });

        Assert.Contains(await bob.HearAllAsync(), frame => (string?)frame["code"] == "forbidden");
    }

    private Task<Answer> ChangeAsync(Guest guest, object change) => house.Admin.PatchAsync($"users/{guest.Id}", change).MustSucceed();

    private async Task<Party> PartyOfTwoAsync()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        return party;
    }
}
