using WatchParty.Media.Libraries;
using WatchParty.Media.Probing;
using WatchParty.Media.Tests.Scanning;

namespace WatchParty.Media.Tests.Probing;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ProbeFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watchparty-tools-").FullName;

    [Fact]
    public async Task Without_ffprobe_films_are_listed_without_length_and_the_server_says_what_is_missing()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies);
        library.Put("Heat (1995).mkv");

        await library.ScanAsync();

        var item = (await library.ItemsAsync()).Single();
        Assert.Equal((null, true), (item.Duration, item.Playable));
        Assert.Contains(library.Get<MediaTools>().Missing, sentence => sentence.StartsWith("ffprobe was not found", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exec sleep 600", "did not finish within")]
    [InlineData("sleep 600 & wait", "did not finish within")]
    [InlineData("kill -SEGV $$", "ended with code")]
    [InlineData("echo nonsense", "nothing that can be read")]
    [InlineData("exec cat /dev/zero", "said too much")]
    public async Task A_faulty_ffprobe_costs_only_the_length(string script, string reason)
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, Script(script), TimeSpan.FromSeconds(1.5));
        library.Put("Heat (1995).mkv");

        await library.ScanAsync();

        var item = (await library.ItemsAsync()).Single();
        Assert.Equal(("Heat", null, true), (item.Title, item.Duration, item.Playable));
        Assert.Contains(reason, (await library.SkippedAsync()).Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_films_that_ffprobe_fails_at_do_not_stand_before_the_others()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, Script("for film; do :; done; case \"$film\" in *Bad*) exit 9 ;; *) exec ffprobe \"$@\" ;; esac"));
        File.Copy(await Films.TinyAsync(), Path.Combine(library.Root, "Heat (1995).mp4"));
        await library.WalkAsync();
        for (var number = 0; number < 12; number++)
            library.Put($"Bad {number:d2} (1990).mp4");

        await library.ScanAsync();

        Assert.Equal(12, (await library.SkippedAsync()).Count);
        Assert.Equal(TimeSpan.FromSeconds(2), (await library.ItemsAsync()).Single(item => item.Title == "Heat").Duration);
    }

    [Fact]
    public async Task An_ffprobe_that_fails_at_everything_is_left_alone_after_a_few_films()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, Script("exit 9"));
        for (var number = 0; number < 20; number++)
            library.Put($"Film {number:d2} (1990).mp4");

        await library.ScanAsync();

        Assert.InRange((await library.SkippedAsync()).Count, 8, 12);
    }

    [Fact]
    public async Task Ffprobe_sees_the_path_as_one_argument_and_none_of_our_environment()
    {
        var seen = Path.Combine(_folder, "seen");
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, Script($"printf '%s\\n' \"$#\" > '{seen}'; for last; do :; done; printf '%s\\n' \"$last\" >> '{seen}'; env >> '{seen}'"));
        var film = library.Put("a b; $(id) 'x'.mkv");

        await library.ScanAsync();

        var lines = await File.ReadAllLinesAsync(seen);
        Assert.Equal(FileProbe.ArgumentsFor(film).Length.ToString(System.Globalization.CultureInfo.InvariantCulture), lines[0]);
        Assert.Equal("file:" + film, lines[1]);
        string[] ownOfTheShell = ["PATH", "LANG", "LD_LIBRARY_PATH", "PWD", "OLDPWD", "SHLVL", "_"];
        Assert.Empty(lines.Skip(2).Select(line => line.Split('=')[0]).Except(ownOfTheShell));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Script(string body)
    {
        var path = Path.Combine(_folder, "ffprobe");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
