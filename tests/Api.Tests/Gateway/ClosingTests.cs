using System.Net.WebSockets;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

[Collection(GatewayHouseCollection.Name)]
public sealed class ClosingTests(GatewayHouse house)
{
    [Fact(DisplayName = "GW14 a message over 16 KiB closes 1009, in one frame or in many")]
    public async Task Too_long_messages_close()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var whole = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var pieces = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await whole.SendAsync(Text(17 * 1024), WebSocketMessageType.Text);
        for (var i = 0; i < 9; i++)
            await pieces.SendAsync(Text(2 * 1024), WebSocketMessageType.Text, isWhole: false);

        Assert.Equal(1009, await whole.HearCloseAsync());
        Assert.Equal(1009, await pieces.HearCloseAsync());
    }

    [Fact(DisplayName = "GW14 the longest message that is allowed is read")]
    public async Task The_longest_message_is_read()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await ana.SayAsync("{\"type\":\"sync\"" + new string(' ', (16 * 1024) - 15) + "}");

        await ana.HearAsync("state");
    }

    [Fact(DisplayName = "GW14 a binary frame closes 1003, text that is not UTF-8 1007")]
    public async Task Other_than_text_closes()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var binary = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var broken = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await binary.SendAsync([1, 2, 3], WebSocketMessageType.Binary);
        await broken.SendAsync([0xC3, 0x28], WebSocketMessageType.Text);

        Assert.Equal(1003, await binary.HearCloseAsync());
        Assert.Equal(1007, await broken.HearCloseAsync());
    }

    [Fact(DisplayName = "GW15 who sends nothing for 60 s is closed 4408")]
    public async Task Silence_closes()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        var closing = ana.HearCloseAsync();

        house.Pass(TimeSpan.FromSeconds(62));

        Assert.Equal(4408, await closing);
    }

    [Fact(DisplayName = "GW17 a member's sixth socket closes the oldest with 4409")]
    public async Task The_sixth_socket_closes_the_first()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var oldest = await PartySocket.EnterAsync(house, party.Host, party.Room);
        var newer = new List<PartySocket>();
        for (var i = 0; i < 5; i++)
            newer.Add(await PartySocket.EnterAsync(house, party.Host, party.Room));

        Assert.Equal(4409, await oldest.HearCloseAsync());
        newer.ForEach(socket => socket.Dispose());
    }

    [Fact(DisplayName = "GW18 who leaves is closed 4405, who is kicked 4403, and the others hear who is left")]
    public async Task Leaving_and_kicking_close()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "eva"]);
        await party["bob"].JoinAsync().MustSucceed();
        await party["eva"].JoinAsync().MustSucceed();
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(house, party["bob"], party.Room);
        using var eva = await PartySocket.EnterAsync(house, party["eva"], party.Room);

        await party["bob"].LeaveAsync().MustSucceed();
        await party.Host.KickAsync(party["eva"]).MustSucceed();

        Assert.Equal(4405, await bob.HearCloseAsync());
        Assert.Equal(4403, await eva.HearCloseAsync());
        await ana.HearUntilAsync("state", state => state["members"]!.AsArray().Count == 1);
    }

    [Fact(DisplayName = "GW18 when the room ends everybody hears ended, and is closed 4410")]
    public async Task The_end_closes()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await party.Host.EndAsync().MustSucceed();

        Assert.Equal("host", (string?)(await ana.HearUntilAsync("ended"))["reason"]);
        Assert.Equal(4410, await ana.HearCloseAsync());
    }

    [Fact(DisplayName = "GW18 signing out closes the sockets of that session with 4401 at once")]
    public async Task Signing_out_closes()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await party.Host.Self.PostAsync("auth/logout").MustSucceed();

        Assert.Equal(4401, await ana.HearCloseAsync());
    }

    [Fact(DisplayName = "GW18 a server that stops closes its sockets with 1012, and the room is there again afterwards")]
    public async Task A_restart_closes_and_the_room_comes_back()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var before = await PartySocket.EnterAsync(house, party.Host, party.Room);
        var closing = before.HearCloseAsync();

        await house.RestartAsync();

        Assert.Equal(1012, await closing);
        using var after = await PartySocket.EnterAsync(house, party.Host, party.Room);
    }

    private static byte[] Text(int length) => [.. Enumerable.Repeat((byte)'x', length)];
}
