using WatchParty.Media.Catalog;
using WatchParty.Media.Libraries;

namespace WatchParty.Media.Tests.Scanning;

public sealed class ListingTests
{
    [Fact]
    public async Task Films_are_sorted_as_on_a_shelf()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        foreach (var name in new[] { "Toy Story 10 (2010)", "Toy Story 2 (1999)", "The Matrix (1999)", "alien (1979)", "Émile (2003)", "Dune (2021)", "Dune (1984)" })
            library.Put(name + ".mkv");
        await library.ScanAsync();

        var items = await library.ItemsAsync();

        Assert.Equal(
            ["alien 1979", "Dune 1984", "Dune 2021", "Émile 2003", "The Matrix 1999", "Toy Story 2 1999", "Toy Story 10 2010"],
            items.Select(item => $"{item.Title} {item.Year}"));
    }

    [Theory]
    [InlineData("EMILE", new[] { "Émile" })]
    [InlineData("story toy", new[] { "Toy Story" })]
    [InlineData("%", new string[0])]
    [InlineData("_", new string[0])]
    [InlineData("toy%", new[] { "Toy Story" })]
    [InlineData("' OR 1=1--", new string[0])]
    [InlineData("\0", new string[0])]
    public async Task A_search_minds_neither_case_nor_accents_nor_the_order_of_words(string search, string[] expected)
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Émile (2003).mkv");
        library.Put("Toy Story (1995).mkv");
        await library.ScanAsync();

        Assert.Equal(expected, await library.TitlesAsync(search));
    }

    [Fact]
    public async Task Pages_hold_every_film_once()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        for (var n = 0; n < 25; n++)
            library.Put($"Film {n} (2000).mkv");
        await library.ScanAsync();
        var store = library.Get<ItemStore>();

        var seen = new List<string>();
        ItemCursor? after = null;
        do
        {
            var page = await store.TopAsync(library.Id, null, after, 10, default);
            seen.AddRange(page.Take(10).Select(item => item.Title));
            after = page.Count > 10 ? ItemCursor.Parse(ItemCursor.After(page[9]).ToString(), null) : null;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(n => $"Film {n}"), seen);
    }

    [Fact]
    public async Task Two_discs_and_two_qualities_are_one_film()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Gone (1939) cd1.avi");
        library.Put("Gone (1939) cd2.avi");
        library.Put("Gone.1939.1080p.mkv");

        await library.ScanAsync();

        Assert.Equal(["Gone"], await library.TitlesAsync());
    }

    [Fact]
    public async Task A_series_holds_its_seasons_by_number_specials_first()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Tv);
        foreach (var place in new[] { "S10E01", "S02E10", "S02E02", "S00E01" })
            library.Put($"Dark/Dark {place}.mkv");
        await library.ScanAsync();

        var series = (await library.ItemsAsync()).Single();
        var seasons = await library.ChildrenOfAsync(series);

        Assert.Equal(["Specials", "Season 2", "Season 10"], seasons.Select(season => season.Title));
        Assert.Equal([2, 10], (await library.ChildrenOfAsync(seasons[1])).Select(episode => episode.Episode!.Value));
        Assert.Equal(3, series.Children);
    }

    [Fact]
    public async Task A_room_sees_an_episode_with_the_name_of_its_series()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Tv);
        library.Put("Dark/Season 1/Dark - S01E02 - Lies.mkv");
        await library.ScanAsync();
        var season = (await library.ChildrenOfAsync((await library.ItemsAsync()).Single())).Single();
        var episode = (await library.ChildrenOfAsync(season)).Single();

        var item = await library.Get<IMediaCatalog>().FindAsync(episode.Id);

        Assert.Equal(("Dark · S01E02 · Lies", MediaKind.Episode, true), (item!.Title, item.Kind, item.HasFile));
    }

    [Fact]
    public async Task Two_thousand_files_are_scanned_quickly_and_again_at_once()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        for (var n = 0; n < 2000; n++)
            library.Put($"Folder {n % 50}/Film {n} (2000).mkv");

        var first = await library.ScanAsync();
        var again = await library.ScanAsync();

        Assert.Equal((2000, 2000), (first.FilesSeen, again.Items));
        // Figures that only a mistake reaches, such as one transaction for each file.
        Assert.InRange((first.FinishedAt - first.StartedAt)!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.InRange((again.FinishedAt - again.StartedAt)!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
