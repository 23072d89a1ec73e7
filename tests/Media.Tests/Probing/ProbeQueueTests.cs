using WatchParty.Media.Catalog;
using WatchParty.Media.Libraries;
using WatchParty.Media.Probing;
using WatchParty.Media.Scanning;
using WatchParty.Media.Tests.Scanning;
using WatchParty.Support;

namespace WatchParty.Media.Tests.Probing;

public sealed class ProbeQueueTests
{
    [Fact]
    public async Task Films_are_listed_and_found_and_the_library_scanned_again_while_a_probe_takes_its_time()
    {
        using var probe = new GatedProbe();
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, probe.Program);
        await PutFilmAsync(library, "Heat (1995).mp4");
        await library.StartAsync();
        await probe.WasAskedAsync();

        await PutFilmAsync(library, "Alien (1979).mp4");

        await SeeAsync(library, items => items.Count == 2, "the new film while the probe is at work");
        Assert.All(await library.ItemsAsync(), item => Assert.Equal((true, null), (item.Playable, item.Duration)));
        var status = await Eventually.SeeAsync(library.StatusAsync, status => status.FilesSeen == 2, "the second scan to end");
        Assert.Equal((ScanState.Done, 2, 2), (status.State, status.Items, status.Unprobed));

        probe.Open();

        await SeeAsync(library, items => items.All(item => item.Duration == TimeSpan.FromSeconds(2)), "the lengths of both films");
        Assert.Equal((0, 0), ((await library.StatusAsync()).Unprobed, (await library.StatusAsync()).Errors));
    }

    [Fact]
    public async Task What_a_probe_says_of_content_that_was_replaced_meanwhile_is_forgotten()
    {
        using var probe = new GatedProbe();
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, probe.Program);
        library.Put("Heat (1995).mp4", "still being copied");
        await library.WalkAsync();
        var probing = library.Get<ProbeQueue>().DrainAsync(default);
        await probe.WasAskedAsync();

        await PutFilmAsync(library, "Heat (1995).mp4");
        await library.WalkAsync();
        probe.Open();
        await probing.WaitAsync(TimeSpan.FromSeconds(60));

        var item = (await library.ItemsAsync()).Single();
        Assert.Equal((true, TimeSpan.FromSeconds(2)), (item.Playable, item.Duration));
    }

    [Fact]
    public async Task A_film_whose_disk_vanishes_during_the_probe_is_not_taken_for_broken()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, ffprobe: "");
        await PutFilmAsync(library, "Heat (1995).mp4");
        await library.WalkAsync();

        Directory.Move(library.Root, library.Root + ".away");
        await library.Get<ProbeQueue>().DrainAsync(default);
        Directory.Move(library.Root + ".away", library.Root);
        await library.ScanAsync();

        Assert.Equal(TimeSpan.FromSeconds(2), (await library.ItemsAsync()).Single().Duration);
    }

    private static async Task PutFilmAsync(TestLibrary library, string name) =>
        File.Copy(await Films.TinyAsync(), Path.Combine(library.Root, name), overwrite: true);

    private static async Task SeeAsync(TestLibrary library, Func<IReadOnlyList<Item>, bool> done, string awaited) =>
        await Eventually.SeeAsync(() => library.ItemsAsync(), done, awaited);
}
