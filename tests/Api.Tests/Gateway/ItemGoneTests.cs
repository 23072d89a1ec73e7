using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

[Collection(GatewayHouseCollection.Name)]
public sealed class ItemGoneTests(GatewayHouse house)
{
    [Fact]
    public async Task A_library_that_is_removed_pauses_the_room_that_plays_its_film_at_once_and_nobody_loses_their_place()
    {
        using var folder = new TemporaryFolder();
        var doomed = await FilmShelf.AddAsync(house.Admin, folder.Path, "Doomed", (path, colour) => TinyFilm.MakeAsync(path, colour));
        var room = (string)(await house.Admin.PostAsync("watch-party/rooms", new { item_id = doomed.First, invites = Array.Empty<object>() }).MustSucceed())["room_id"]!;
        var host = new Guest(house.Admin, room);
        using var socket = await PartySocket.EnterAsync(house, host, room);
        await socket.SayAsync(new { type = "play", position_ms = 0 });
        await socket.HearUntilAsync("state", state => (bool)state["playing"]!);

        await house.Admin.DeleteAsync("libraries/" + doomed.Library).MustSucceed();

        var state = await socket.HearUntilAsync("state", state => (string?)state["paused_reason"] == "item_unavailable");
        Assert.False((bool)state["playing"]!);
        Assert.Equal("joined", (string?)(await host.LookAsync().MustSucceed())["my_status"]);
    }
}
