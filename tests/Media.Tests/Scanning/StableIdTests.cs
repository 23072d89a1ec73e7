using WatchParty.Media.Libraries;

namespace WatchParty.Media.Tests.Scanning;

public sealed class StableIdTests
{
    [Fact]
    public async Task A_scan_without_changes_changes_no_id()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        await library.ScanAsync();
        var before = await library.ItemsAsync();

        await library.ScanAsync();

        Assert.Equal(before, await library.ItemsAsync());
    }

    [Fact]
    public async Task A_renamed_film_keeps_its_id_and_takes_its_new_title()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Haet (1995).mkv");
        await library.ScanAsync();
        var before = (await library.ItemsAsync()).Single();

        library.Move("Haet (1995).mkv", "Crime/Heat (1995)/Heat (1995).mkv");
        await library.ScanAsync();

        var after = (await library.ItemsAsync()).Single();
        Assert.Equal((before.Id, "Heat"), (after.Id, after.Title));
    }

    [Fact]
    public async Task A_renamed_series_keeps_the_ids_of_series_season_and_episodes()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Tv);
        library.Put("Drak/Season 1/Drak - S01E01.mkv");
        library.Put("Drak/Season 1/Drak - S01E02.mkv");
        await library.ScanAsync();
        var series = (await library.ItemsAsync()).Single();
        var season = (await library.ChildrenOfAsync(series)).Single();
        var episodes = await library.ChildrenOfAsync(season);

        Directory.Move(Path.Combine(library.Root, "Drak"), Path.Combine(library.Root, "Dark (2017)"));
        await library.ScanAsync();

        var renamed = (await library.ItemsAsync()).Single();
        Assert.Equal((series.Id, "Dark", 2017), (renamed.Id, renamed.Title, renamed.Year));
        Assert.Equal(season.Id, (await library.ChildrenOfAsync(renamed)).Single().Id);
        Assert.Equal(episodes.Select(episode => episode.Id), (await library.ChildrenOfAsync(season)).Select(episode => episode.Id));
    }

    [Fact]
    public async Task A_film_replaced_by_a_better_copy_keeps_its_id()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        await library.ScanAsync();
        var before = (await library.ItemsAsync()).Single();

        File.Delete(Path.Combine(library.Root, "Heat (1995).mkv"));
        library.Put("Heat.1995.2160p.mkv");
        await library.ScanAsync();

        Assert.Equal(before.Id, (await library.ItemsAsync()).Single().Id);
    }

    [Fact]
    public async Task Two_copies_with_one_content_that_trade_places_with_new_names_stay_two_items()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("One (2001).mkv", "same");
        library.Put("Two (2002).mkv", "same");
        await library.ScanAsync();
        var before = (await library.ItemsAsync()).ToDictionary(item => item.Title, item => item.Id);

        library.Move("One (2001).mkv", "First (2001).mkv");
        library.Move("Two (2002).mkv", "Second (2002).mkv");
        await library.ScanAsync();

        var after = (await library.ItemsAsync()).ToDictionary(item => item.Title, item => item.Id);
        Assert.Equal((before["One"], before["Two"]), (after["First"], after["Second"]));
    }

    [Fact]
    public async Task A_deleted_film_is_gone_after_the_next_scan()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        library.Put("Alien (1979).mkv");
        await library.ScanAsync();

        File.Delete(Path.Combine(library.Root, "Heat (1995).mkv"));
        await library.ScanAsync();

        Assert.Equal(["Alien"], await library.TitlesAsync());
    }

    [Fact]
    public async Task A_film_moved_among_the_extras_is_no_longer_listed()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995)/Heat (1995).mkv");
        library.Put("Heat (1995)/Making Of.mkv");
        await library.ScanAsync();

        library.Move("Heat (1995)/Making Of.mkv", "Heat (1995)/Extras/Making Of.mkv");
        await library.ScanAsync();

        Assert.Equal(["Heat"], await library.TitlesAsync());
    }
}
