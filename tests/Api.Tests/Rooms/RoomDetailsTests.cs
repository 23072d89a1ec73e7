using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class RoomDetailsTests(HouseFixture house)
{
    [Fact]
    public async Task A_member_sees_the_room_and_everybody_in_it()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob:controller"]);

        var room = await party["bob"].LookAsync();

        Assert.Equal(party.Room, (string?)room["room_id"]);
        Assert.Equal(party.Film, (string?)room["item_id"]);
        Assert.Equal(house.Films.FirstTitle, (string?)room["item_title"]);
        Assert.Equal(party.Host.Id, (string?)room["host_user_id"]);
        Assert.Equal(party.Host.Self.Username, (string?)room["host_username"]);
        Assert.Equal("lobby", (string?)room["status"]);
        Assert.False((bool)room["password_required"]!);
        Assert.True((long)room["created_ts"]! > 1_700_000_000);
        Assert.Equal(("controller", "invited"), ((string?)room["my_role"], (string?)room["my_status"]));
        Assert.Equal(["host", "controller"], room["members"]!.AsArray().Select(member => (string)member!["role"]!));
    }

    [Fact]
    public async Task The_details_say_who_invited_whom_and_when()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"]);

        var bob = (await party.Host.LookAsync())["members"]!.AsArray().Single(member => (string?)member!["user_id"] == party["bob"].Id)!;

        Assert.Equal(party.Host.Id, (string?)bob["invited_by"]);
        Assert.NotNull(bob["invited_ts"]);
        Assert.Null(bob["joined_ts"]);
        Assert.False((bool)bob["connected"]!);
        Assert.Equal("""{"play_pause":null,"seek":null}""", bob["permissions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_stranger_with_the_link_sees_the_host_and_nobody_else()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob"], strangers: ["sam"]);

        var room = await party["sam"].LookAsync();

        Assert.Equal(200, room.Status);
        Assert.Equal(party.Host.Id, (string?)Assert.Single(room["members"]!.AsArray())!["user_id"]);
        Assert.Null(room["my_role"]);
        Assert.Null(room["my_status"]);
    }

    [Fact]
    public async Task Without_access_to_the_library_there_is_no_title()
    {
        var party = await house.PartyHostedByAsync("ana");
        var outsider = new Guest(await house.WelcomeAsync("olga", mayWatch: false), party.Room);

        var refused = await outsider.LookAsync();

        Assert.Equal((403, "library_access_denied"), refused.Outcome);
        Assert.DoesNotContain(house.Films.FirstTitle, refused.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000-0000-7000-8000-000000000000", 404)]
    [InlineData("not-a-room", 400)]
    public async Task A_room_that_does_not_exist_is_said_so(string room, int status)
    {
        var answer = await new Guest(house.Admin, room).LookAsync();

        Assert.Equal(status, answer.Status);
    }
}
