using System.Text.Json.Nodes;

namespace WatchParty.Support.Parties;

/// <summary>A library with two films on disk, scanned by the server.</summary>
public sealed record FilmShelf(string Library, string First, string FirstTitle, string Second, string SecondTitle)
{
    /// <param name="make">Makes the film of a path and a colour.</param>
    public static async Task<FilmShelf> AddAsync(Friend admin, string filmFolder, string name, Func<string, string, Task> make)
    {
        var folder = Directory.CreateDirectory(Path.Combine(filmFolder, name)).FullName;
        await make(Path.Combine(folder, $"{name} Blue (2019).mp4"), "blue");
        await make(Path.Combine(folder, $"{name} Red (2020).mp4"), "red");

        var created = await admin.PostAsync("libraries", new { name, kind = "movies", paths = new[] { folder } }).MustSucceed();
        var library = (string)created["id"]!;
        var items = await Eventually.SeeAsync(
            () => ItemsAsync(admin, library),
            items => items.Count == 2 && items.All(item => item["duration_ms"] is not null),
            $"the server to find the two films of library {name}, and their lengths");
        return new(library, Id(items[0]), Title(items[0]), Id(items[1]), Title(items[1]));
    }

    private static async Task<IReadOnlyList<JsonNode>> ItemsAsync(Friend admin, string library) =>
        [.. (await admin.GetAsync($"libraries/{library}/items").MustSucceed())["items"]!.AsArray().Select(item => item!)];

    private static string Id(JsonNode item) => (string)item["id"]!;

    private static string Title(JsonNode item) => (string)item["title"]!;
}
