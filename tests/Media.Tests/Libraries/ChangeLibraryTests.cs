using WatchParty.Media.Tests.Streaming;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Libraries;

public sealed class ChangeLibraryTests(StreamHouse house) : IClassFixture<StreamHouse>
{
    [Fact]
    public async Task A_library_with_a_new_name_keeps_its_films_and_its_folders()
    {
        var shelf = await house.ShelveAsync("Old name", ["Heat.mp4"]);

        var renamed = await house.Admin.PatchAsync("libraries/" + shelf.Library, new { name = "New name" }).MustSucceed();

        Assert.Equal(("New name", shelf.Folder), ((string?)renamed["name"], (string?)renamed["paths"]!.AsArray().Single()));
        Assert.Equal(shelf.Items, await house.ItemsOnceAsync(shelf.Library, 1));
    }

    [Fact]
    public async Task Films_of_a_folder_that_is_taken_away_go_and_those_of_a_new_one_come_without_a_rescan()
    {
        var (shelf, other) = (await house.ShelveAsync("Moving", ["Heat.mp4", "Alien.mp4"]), await house.ShelveAsync("Other", ["Ran.mp4", "Ikiru.mp4", "Kagemusha.mp4"]));

        await house.Admin.PatchAsync("libraries/" + shelf.Library, new { paths = new[] { other.Folder } }).MustSucceed();

        Assert.Equal(["Ikiru", "Kagemusha", "Ran"], (await house.ItemsOnceAsync(shelf.Library, 3)).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "name": "" }""")]
    [InlineData("""{ "name": "Changed", "paths": ["/nowhere/at/all"] }""")]
    [InlineData("""{ "name": "Changed", "paths": [] }""")]
    [InlineData("""{ "name": "Changed", "kind": "tv" }""")]
    public async Task A_change_that_cannot_be_changes_nothing(string body)
    {
        var library = "libraries/" + house.Films.Library;

        Assert.Equal((400, "validation_failed"), (await house.Admin.PatchAsync(library, body)).Outcome);

        var films = (await house.Admin.GetAsync("libraries").MustSucceed()).Items.Single(each => (string?)each["id"] == house.Films.Library);
        Assert.Equal(("Films", 1, 2), ((string?)films["name"], films["paths"]!.AsArray().Count, (int)films["item_count"]!));
    }

    [Fact]
    public async Task Only_an_admin_changes_a_library_and_only_one_that_exists()
    {
        var ana = await house.WelcomeAsync("ana");

        Assert.Equal((403, "forbidden"), (await ana.PatchAsync("libraries/" + house.Films.Library, new { name = "Mine" })).Outcome);
        Assert.Equal((404, "not_found"), (await house.Admin.PatchAsync($"libraries/{ana.Id}", new { name = "None" })).Outcome);
    }
}
