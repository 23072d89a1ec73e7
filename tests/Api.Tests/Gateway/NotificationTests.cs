using System.Text.Json.Nodes;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

[Collection(GatewayHouseCollection.Name)]
public sealed class NotificationTests(GatewayHouse house)
{
    [Fact]
    public async Task Invites_are_told_at_the_start_and_after_every_change_and_only_to_whom_they_are_for()
    {
        var bob = await house.WelcomeAsync("bob");
        var eva = await house.WelcomeAsync("eva");
        using var bobs = await PartySocket.OpenInboxAsync(house, bob);
        using var evas = await PartySocket.OpenInboxAsync(house, eva);
        Assert.Empty(Rooms(await bobs.HearAsync("invites")));
        Assert.Empty(Rooms(await evas.HearAsync("invites")));

        var first = await InviteAsync(bob);
        Assert.Equal([first], Rooms(await bobs.HearAsync("invites")));
        await bob.PostAsync($"watch-party/invites/{first}/decline").MustSucceed();
        Assert.Empty(Rooms(await bobs.HearAsync("invites")));
        var second = await InviteAsync(bob);
        Assert.Equal([second], Rooms(await bobs.HearAsync("invites")));
        await house.Admin.PostAsync($"watch-party/rooms/{second}/end").MustSucceed();
        Assert.Empty(Rooms(await bobs.HearAsync("invites")));

        var hers = await InviteAsync(eva);
        Assert.Equal([hers], Rooms(await evas.HearAsync("invites")));
    }

    [Fact]
    public async Task Who_comes_back_is_told_what_waits()
    {
        var bob = await house.WelcomeAsync("bob");
        var room = await InviteAsync(bob);

        using var socket = await PartySocket.OpenInboxAsync(house, bob);

        var invites = await socket.HearUntilAsync("invites", invites => (int)invites["count"]! == 1);
        Assert.Equal([room], Rooms(invites));
    }

    [Fact(DisplayName = "GW18 signing out closes the socket of the inbox, too")]
    public async Task Signing_out_closes()
    {
        var bob = await house.WelcomeAsync("bob");
        using var socket = await PartySocket.OpenInboxAsync(house, bob);
        await socket.HearAsync("invites");

        await bob.PostAsync("auth/logout").MustSucceed();

        Assert.Equal(4401, await socket.HearCloseAsync());
    }

    private async Task<string> InviteAsync(Friend guest)
    {
        var invites = new[] { new { user_id = guest.Id, role = "viewer" } };
        return (string)(await house.Admin.PostAsync("watch-party/rooms", new { item_id = house.Films.First, invites }).MustSucceed())["room_id"]!;
    }

    private static IEnumerable<string?> Rooms(JsonNode invites) => invites["items"]!.AsArray().Select(invite => (string?)invite!["room_id"]);
}
