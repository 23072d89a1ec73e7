using WatchParty.Media.Libraries;

namespace WatchParty.Media.Tests.Scanning;

public sealed class AbsentDiskTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disk_that_is_away_deletes_nothing_and_comes_back_as_it_was(bool mountPointRemains)
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        library.Put("Alien (1979).mkv");
        await library.ScanAsync();
        var before = await library.ItemsAsync();
        var away = library.Root + ".away";

        Directory.Move(library.Root, away);
        if (mountPointRemains)
            Directory.CreateDirectory(library.Root);
        await library.ScanAsync();

        var meanwhile = await library.ItemsAsync();
        Assert.Equal(before.Select(item => item.Id), meanwhile.Select(item => item.Id));
        Assert.All(meanwhile, item => Assert.False(item.Playable));
        Assert.Contains(await library.SkippedAsync(), skipped => skipped.Path.TrimEnd('/') == library.Root);

        if (mountPointRemains)
            Directory.Delete(library.Root);
        Directory.Move(away, library.Root);
        await library.ScanAsync();

        Assert.Equal(before, await library.ItemsAsync());
    }

    [Fact]
    public async Task An_item_on_a_disk_that_is_away_has_no_file_for_a_room()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        await library.ScanAsync();
        var item = (await library.ItemsAsync()).Single();

        Directory.Move(library.Root, library.Root + ".away");
        await library.ScanAsync();

        var seen = await library.Get<IMediaCatalog>().FindAsync(item.Id);
        Assert.False(seen!.HasFile);
    }
}
