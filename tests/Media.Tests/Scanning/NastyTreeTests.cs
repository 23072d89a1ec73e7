using System.Diagnostics;
using System.Net.Sockets;
using WatchParty.Media.Libraries;

namespace WatchParty.Media.Tests.Scanning;

public sealed class NastyTreeTests
{
    [Fact]
    public async Task A_tree_of_traps_ends_with_the_real_film_listed_and_every_trap_reported()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");
        library.Put("empty.mkv", "");
        var secret = Path.Combine(library.Outside, "secret.mkv");
        await File.WriteAllTextAsync(secret, "not for you");
        File.CreateSymbolicLink(Path.Combine(library.Root, "file out.mkv"), secret);
        File.CreateSymbolicLink(Path.Combine(library.Root, "dangling.mkv"), "/nowhere/film.mkv");
        File.CreateSymbolicLink(Path.Combine(library.Root, "zero.mkv"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(library.Root, "self.mkv"), "self.mkv");
        Directory.CreateSymbolicLink(Path.Combine(library.Root, "root"), "/");
        Directory.CreateSymbolicLink(Path.Combine(library.Root, "circle"), library.Root);
        await Process.Start("mkfifo", Path.Combine(library.Root, "pipe.mkv")).WaitForExitAsync();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(library.Root, "socket.mkv")));

        await library.ScanAsync();

        Assert.Equal(["Heat"], await library.TitlesAsync());
        var skipped = (await library.SkippedAsync()).ToDictionary(file => Path.GetFileName(file.Path), file => file.Reason);
        Assert.Equal(
            ["dangling.mkv", "empty.mkv", "file out.mkv", "pipe.mkv", "root", "self.mkv", "socket.mkv", "zero.mkv"],
            skipped.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("The link leads out of the library.", skipped["file out.mkv"]);
        Assert.Equal("It is not a regular file.", skipped["pipe.mkv"]);
    }

    [Fact]
    public async Task Names_that_look_like_options_commands_or_paths_are_just_names()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, ffprobe: "");
        string[] names = ["-i.mp4", "x;touch pwn.mp4", "$(id).mp4", "concat:a|b.mp4", "a%03d.mp4", "http:--h.mp4", "new\nline.mp4", "\"quoted\".mp4", "影.mp4"];
        var film = await Films.TinyAsync();
        foreach (var name in names)
            File.Copy(film, Path.Combine(library.Root, name));

        await library.ScanAsync();

        var items = await library.ItemsAsync();
        Assert.Equal(names.Length, items.Count);
        Assert.All(items, item => Assert.Equal(2, item.Duration!.Value.TotalSeconds));
        Assert.Empty(await library.SkippedAsync());
        Assert.False(File.Exists("pwn.mp4"));
    }

    [Fact]
    public async Task Text_playlists_and_cut_off_films_are_left_out_with_a_reason()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, ffprobe: "");
        library.Put("text.mkv", "this is no film at all");
        library.Put("playlist.mp4", "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
        library.Put("list.mkv", "ffconcat version 1.0\nfile /etc/passwd\n");
        var whole = await File.ReadAllBytesAsync(await Films.TinyAsync());
        await File.WriteAllBytesAsync(Path.Combine(library.Root, "cut.mp4"), whole[..(whole.Length / 3)]);
        File.Copy(await Films.TinyAsync(), Path.Combine(library.Root, "Heat (1995).mp4"));

        await library.ScanAsync();
        await library.ScanAsync();

        Assert.Equal(["Heat"], await library.TitlesAsync());
        Assert.Equal(["cut.mp4", "list.mkv", "playlist.mp4", "text.mkv"], (await library.SkippedAsync()).Select(file => Path.GetFileName(file.Path)).Order(StringComparer.Ordinal));
    }
}
