using WatchParty.Media.Tests.Streaming;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Libraries;

public sealed class LibrariesOverHttpTests(StreamHouse house) : IClassFixture<StreamHouse>
{
    [Fact]
    public async Task A_user_lists_the_libraries_they_see_without_paths_or_scan()
    {
        var ana = await house.WelcomeAsync("ana");

        var library = (await ana.GetAsync("libraries").MustSucceed()).Items.Single();

        Assert.Equal((house.Films.Library, "movies"), ((string?)library["id"], (string?)library["kind"]));
        Assert.Null(library["paths"]);
        Assert.Null(library["scan"]);
    }

    [Theory]
    [InlineData("""{ "name": "", "kind": "movies", "paths": ["/tmp"] }""")]
    [InlineData("""{ "name": "A", "kind": "books", "paths": ["/tmp"] }""")]
    [InlineData("""{ "name": "A", "kind": "movies", "paths": [] }""")]
    [InlineData("""{ "name": "A", "kind": "movies", "paths": ["films"] }""")]
    [InlineData("""{ "name": "A", "kind": "movies", "paths": [null, "films"] }""")]
    [InlineData("""{ "name": "A", "kind": "movies", "paths": ["/nowhere/at/all"] }""")]
    [InlineData("""{ "name": "A", "kind": "movies", "paths": ["/tmp", "/tmp/"] }""")]
    [InlineData("""{ "name": "A", "kind": "movies", "paths": ["/tmp\u0000"] }""")]
    [InlineData("""{ "name": "A", "kind": "movies" }""")]
    public async Task A_library_that_cannot_be_is_refused_in_words(string body) =>
        Assert.Equal((400, "validation_failed"), (await house.Admin.PostAsync("libraries", body)).Outcome);

    [Fact]
    public async Task Only_an_admin_makes_scans_and_removes_libraries()
    {
        var ana = await house.WelcomeAsync("ana");
        var library = "libraries/" + house.Films.Library;

        Assert.Equal((403, "forbidden"), (await ana.PostAsync("libraries", new { name = "A", kind = "movies", paths = new[] { "/tmp" } })).Outcome);
        Assert.Equal((403, "forbidden"), (await ana.PostAsync(library + "/scan")).Outcome);
        Assert.Equal((403, "forbidden"), (await ana.DeleteAsync(library)).Outcome);
        Assert.Equal((403, "forbidden"), (await ana.GetAsync(library + "/skipped")).Outcome);
    }

    [Fact]
    public async Task A_removed_library_takes_its_items_along()
    {
        var folder = Directory.CreateDirectory(Path.Combine(house.Server.DataFolder, "short-lived")).FullName;
        var id = (string)(await house.Admin.PostAsync("libraries", new { name = "Short", kind = "movies", paths = new[] { folder } }).MustSucceed())["id"]!;

        Assert.Equal(204, (await house.Admin.DeleteAsync("libraries/" + id)).Status);

        Assert.Equal(404, (await house.Admin.GetAsync($"libraries/{id}/items")).Status);
        Assert.Equal(404, (await house.Admin.DeleteAsync("libraries/" + id)).Status);
    }

    [Fact]
    public async Task A_folder_check_counts_the_films_in_it()
    {
        var folder = Path.Combine(house.Server.DataFolder, "films", "Secret");

        var check = await house.Admin.PostAsync("libraries/check", new { path = folder }).MustSucceed();

        Assert.Equal((true, true, 2), ((bool)check["exists"]!, (bool)check["readable"]!, (int)check["video_files"]!));
    }

    [Fact]
    public async Task A_search_has_200_characters_and_a_page_200_films()
    {
        var items = $"libraries/{house.Films.Library}/items";

        Assert.Equal(200, (await house.Admin.GetAsync($"{items}?limit=200&search={new string('x', 200)}")).Status);
        Assert.Equal((400, "validation_failed"), (await house.Admin.GetAsync($"{items}?search={new string('x', 201)}")).Outcome);
        Assert.Equal((400, "validation_failed"), (await house.Admin.GetAsync($"{items}?limit=201")).Outcome);
    }

    [Theory]
    [InlineData("A\u202E")]
    [InlineData("A\u2066")]
    [InlineData("A\u200B")]
    [InlineData("A\u0007")]
    public async Task A_name_of_a_library_has_nothing_in_it_that_cannot_be_seen(string name) =>
        Assert.Equal((400, "validation_failed"), (await house.Admin.PostAsync("libraries", new { name, kind = "movies", paths = new[] { "/tmp" } })).Outcome);

    [Theory]
    [InlineData("items/nonsense")]
    [InlineData("items/..%2f..%2fetc%2fpasswd")]
    [InlineData("stream/..%5c..%5cetc%5cpasswd")]
    [InlineData("libraries/%00/items")]
    public async Task An_id_that_is_none_opens_nothing(string path) =>
        Assert.InRange((await house.Admin.GetAsync(path)).Status, 400, 404);
}
