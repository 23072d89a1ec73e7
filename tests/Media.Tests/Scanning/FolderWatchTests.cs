using WatchParty.Media.Libraries;
using WatchParty.Support;

namespace WatchParty.Media.Tests.Scanning;

public sealed class FolderWatchTests
{
    [Fact]
    public async Task Films_that_come_move_and_go_are_noticed_without_anybody_asking()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        await library.StartAsync();
        await SeeAsync(library, "Heat");

        library.Put("Deep/Down/Alien (1979).mkv");
        await SeeAsync(library, "Alien", "Heat");
        library.Move("Heat (1995).mkv", "Collateral (2004).mkv");
        await SeeAsync(library, "Alien", "Collateral");
        File.Delete(Path.Combine(library.Root, "Collateral (2004).mkv"));

        await SeeAsync(library, "Alien");
    }

    [Fact]
    public async Task A_folder_that_was_away_is_watched_again_once_it_is_back()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        Directory.Move(library.Root, library.Root + ".away");
        await library.StartAsync();

        Directory.Move(library.Root + ".away", library.Root);
        library.Put("Heat (1995).mkv");
        await SeeAsync(library, "Heat");
        library.Put("Alien (1979).mkv");

        await SeeAsync(library, "Alien", "Heat");
    }

    private static async Task SeeAsync(TestLibrary library, params string[] titles) =>
        await Eventually.SeeAsync(() => library.TitlesAsync(), seen => seen.SequenceEqual(titles), $"the watch to bring {string.Join(", ", titles)}");
}
