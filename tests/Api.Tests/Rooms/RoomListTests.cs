using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class RoomListTests(HouseFixture house)
{
    [Fact]
    public async Task Pages_show_every_room_once_newest_first()
    {
        var ana = await house.WelcomeAsync("ana");
        var created = new List<string>();
        for (var i = 0; i < 5; i++)
            created.Add((string)(await ana.PostAsync("watch-party/rooms", new { item_id = house.Films.First }).MustSucceed())["room_id"]!);

        var first = await ana.GetAsync("watch-party/rooms?limit=2");
        var second = await ana.GetAsync($"watch-party/rooms?limit=2&cursor={first["next_cursor"]}");
        var third = await ana.GetAsync($"watch-party/rooms?limit=2&cursor={second["next_cursor"]}");

        created.Reverse();
        Assert.Equal(created, new[] { first, second, third }.SelectMany(RoomIds));
        Assert.Null(third["next_cursor"]);
    }

    [Fact]
    public async Task The_list_says_what_each_room_is_to_its_reader()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);

        var room = Assert.Single((await party["bob"].Self.GetAsync("watch-party/rooms"))["items"]!.AsArray())!;

        Assert.Equal(("controller", "invited"), ((string?)room["my_role"], (string?)room["my_status"]));
        Assert.Equal(house.Films.FirstTitle, (string?)room["item_title"]);
        Assert.Equal(party.Host.Self.Username, (string?)room["host_username"]);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=many")]
    [InlineData("cursor=nonsense")]
    public async Task A_wrong_page_is_400(string query)
    {
        Assert.Equal((400, "validation_failed"), (await house.Admin.GetAsync($"watch-party/rooms?{query}")).Outcome);
    }

    [Fact]
    public async Task An_admin_sees_every_running_room_and_others_do_not()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cem"]);
        await party["bob"].JoinAsync().MustSucceed();
        var over = await house.PartyHostedByAsync("ana");
        await over.Host.EndAsync().MustSucceed();

        var running = (await house.Admin.GetAsync("watch-party/admin/rooms").MustSucceed()).Items;

        var room = Assert.Single(running, room => (string?)room["room_id"] == party.Room);
        Assert.Equal(party.Host.Self.Username, (string?)room["host_username"]);
        Assert.Equal((2, 0), ((int)room["member_count"]!, (int)room["connected_count"]!));
        Assert.DoesNotContain(running, room => (string?)room["room_id"] == over.Room);
        Assert.Equal((403, "forbidden"), (await party.Host.Self.GetAsync("watch-party/admin/rooms")).Outcome);
    }

    private static IEnumerable<string> RoomIds(Answer page) => page["items"]!.AsArray().Select(room => (string)room!["room_id"]!);
}
