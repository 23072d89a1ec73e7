using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

[Collection(GatewayHouseCollection.Name)]
public sealed class OpeningTests(GatewayHouse house)
{
    [Fact(DisplayName = "GW4 the first frame is hello, the second state")]
    public async Task Hello_then_state()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.OpenAsync(house, party.Room, await PartySocket.TicketAsync(party.Host, party.Room));

        var hello = await socket.HearAsync("hello");
        var state = await socket.HearAsync("state");

        Assert.Equal((1, party.Host.Id, "host"), ((int)hello["protocol_version"]!, (string)hello["user_id"]!, (string)hello["role"]!));
        Assert.True((bool)hello["permissions"]!["seek"]!);
        Assert.Equal((party.Room, party.Host.Id), ((string)state["room_id"]!, (string)state["host_user_id"]!));
        var member = Assert.Single(state["members"]!.AsArray());
        Assert.True((bool)member!["connected"]!);
    }

    [Fact(DisplayName = "GW2 a ticket may come in the first message")]
    public async Task A_ticket_in_the_first_message_opens_the_room()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.OpenAsync(house, party.Room, ticket: null);

        await socket.SayAsync(new { type = "auth", token = await PartySocket.TicketAsync(party.Host, party.Room) });

        await socket.HearAsync("hello");
    }

    [Theory(DisplayName = "GW2 anything else as the first message closes 4401")]
    [InlineData("""{"type":"auth","token":"wrong"}""")]
    [InlineData("""{"type":"sync"}""")]
    [InlineData("hello?")]
    public async Task Another_first_message_is_not_accepted(string first)
    {
        var party = await house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.OpenAsync(house, party.Room, ticket: null);

        await socket.SayAsync(first);

        Assert.Equal(4401, await socket.HearCloseAsync());
    }

    [Fact(DisplayName = "GW2 who shows no ticket within 5 s is closed 4401")]
    public async Task A_silent_stranger_is_closed()
    {
        var party = await house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.OpenAsync(house, party.Room, ticket: null);
        var closing = socket.HearCloseAsync();

        house.Pass(TimeSpan.FromSeconds(7));

        Assert.Equal(4401, await closing);
    }

    [Fact(DisplayName = "GW1 of fifty sockets with one ticket exactly one is opened")]
    public async Task A_ticket_works_once()
    {
        var party = await house.PartyHostedByAsync("ana");
        var ticket = await PartySocket.TicketAsync(party.Host, party.Room);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(party.Room, ticket)));

        Assert.Equal(1, statuses.Count(status => status == 101));
        Assert.Equal(49, statuses.Count(status => status == 401));
    }

    [Fact(DisplayName = "GW1 a ticket is good for its room only, for a minute, and ends with its session and its membership")]
    public async Task A_ticket_is_bound()
    {
        var party = await house.PartyHostedByAsync("ana", strangers: ["bob", "eva"]);
        var other = await house.PartyHostedByAsync("zoe");
        await party["bob"].JoinAsync().MustSucceed();
        await party["eva"].JoinAsync().MustSucceed();

        var elsewhere = await PartySocket.TicketAsync(party.Host, party.Room);
        var afterLogout = await PartySocket.TicketAsync(party["bob"], party.Room);
        var afterKick = await PartySocket.TicketAsync(party["eva"], party.Room);
        await party["bob"].Self.PostAsync("auth/logout").MustSucceed();
        await party.Host.KickAsync(party["eva"]).MustSucceed();

        Assert.Equal(401, await StatusAsync(other.Room, elsewhere));
        Assert.Equal(401, await StatusAsync(party.Room, elsewhere));
        Assert.Equal(401, await StatusAsync(party.Room, afterLogout));
        Assert.Equal(401, await StatusAsync(party.Room, afterKick));

        var late = await PartySocket.TicketAsync(party.Host, party.Room);
        house.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal(401, await StatusAsync(party.Room, late));
    }

    [Fact(DisplayName = "GW1 only joined members get a ticket")]
    public async Task Only_members_get_a_ticket()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        Assert.Equal((403, "forbidden"), (await party["bob"].Self.PostAsync($"watch-party/rooms/{party.Room}/ws-token")).Outcome);
        Assert.Equal(401, (await house.Anonymous().PostAsync($"watch-party/rooms/{party.Room}/ws-token")).Status);
    }

    [Theory(DisplayName = "GW3 pages of other origins are refused before the upgrade")]
    [InlineData("https://evil.test")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1.evil.test")]
    public async Task Other_origins_are_refused(string origin)
    {
        var party = await house.PartyHostedByAsync("ana");
        var ticket = await PartySocket.TicketAsync(party.Host, party.Room);

        Assert.Equal(403, await StatusAsync(party.Room, ticket, origin));
        Assert.Equal(403, await StatusAsync(party.Room, ticket, house.Address.GetLeftPart(UriPartial.Authority).Replace("http:", "https:", StringComparison.Ordinal)));
        Assert.Equal(101, await StatusAsync(party.Room, ticket, house.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Fact(DisplayName = "GW5 GW6 the compact protocol is answered when it is offered, and compression is not")]
    public async Task The_compact_protocol_is_negotiated()
    {
        var party = await house.PartyHostedByAsync("ana");

        using var compact = await PartySocket.EnterAsync(house, party.Host, party.Room, PartySocket.Compact);
        using var plain = await PartySocket.EnterAsync(house, party.Host, party.Room);

        Assert.Equal(PartySocket.Compact, compact.Protocol);
        Assert.Null(plain.Protocol);
    }

    private async Task<int> StatusAsync(string room, string ticket, string? origin = null)
    {
        try
        {
            using var socket = await PartySocket.OpenAsync(house, room, ticket, origin: origin);
            return 101;
        }
        catch (UpgradeRefusedException refused)
        {
            return refused.Status;
        }
    }
}
