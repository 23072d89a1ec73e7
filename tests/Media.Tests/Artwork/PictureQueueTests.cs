using System.Globalization;
using WatchParty.Media.Artwork;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning.Domain;
using WatchParty.Support;

namespace WatchParty.Media.Tests.Artwork;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PictureQueueTests : IDisposable
{
    private readonly TemporaryFolder _tools = new();

    [Fact]
    public async Task A_film_without_art_shows_a_frame_of_itself_in_every_width_and_only_to_the_server()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies);
        await library.PutFilmAsync("Heat (1995).mp4");

        await library.PictureAsync();

        var film = await library.ItemAsync("Heat");
        Assert.NotNull(film.PosterVersion);
        Assert.Equal(film.PosterVersion, film.BackdropVersion);
        var files = Directory.GetFiles(library.Cache, "*", SearchOption.AllDirectories);
        Assert.Equal(["1280.jpg", "160.jpg", "320.jpg", "640.jpg"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.All(
            Directory.GetDirectories(library.Cache, "*", SearchOption.AllDirectories).Append(library.Cache),
            folder => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder)));
    }

    [Fact]
    public async Task A_series_and_its_season_borrow_the_picture_of_their_first_episode()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Tv);
        await library.PutFilmAsync("Dark/Season 01/Dark - S01E02.mp4");
        await library.PutFilmAsync("Dark/Season 01/Dark - S01E01.mp4");

        await library.PictureAsync();

        var series = await library.ItemAsync("Dark");
        var season = (await library.ChildrenOfAsync(series)).Single();
        var first = (await library.ChildrenOfAsync(season))[0];
        Assert.NotNull(first.PosterVersion);
        Assert.Equal((first.PosterVersion, first.PosterVersion), (season.PosterVersion, series.PosterVersion));
    }

    [Fact]
    public async Task A_picture_beside_the_film_goes_before_its_frames_and_is_made_again_when_it_is_replaced()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies);
        await library.PutFilmAsync("Heat (1995).mp4");
        await library.PutPictureAsync("Heat (1995).png", await Pictures.PngAsync("red", 600, 900));
        await library.PictureAsync();
        var (red, frame) = ((await library.ItemAsync("Heat")).PosterVersion, (await library.ItemAsync("Heat")).BackdropVersion);

        await library.PutPictureAsync("Heat (1995).png", await Pictures.PngAsync("blue", 1500, 900));
        await library.PictureAsync();

        var blue = (await library.ItemAsync("Heat")).PosterVersion;
        Assert.Equal(3, new[] { red, frame, blue }.Distinct().Count());
        Assert.Equal((320, 1280), (await WidthAsync(320), await WidthAsync(1280)));

        async Task<int> WidthAsync(int asked) => await Pictures.WidthOfAsync((await library.PosterAsync("Heat", asked))!);
    }

    [Fact]
    public async Task A_picture_that_is_smaller_is_not_blown_up()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies);
        await library.PutFilmAsync("Heat (1995).mp4");
        await library.PutPictureAsync("Heat (1995).png", await Pictures.PngAsync("red", 200, 300));
        await library.PictureAsync();

        Assert.Equal(200, await Pictures.WidthOfAsync((await library.PosterAsync("Heat", 1280))!));
    }

    [Fact]
    public async Task What_only_pretends_to_be_a_picture_gives_way_to_a_frame()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies);
        await library.PutFilmAsync("Heat (1995).mp4");
        await library.PutPictureAsync("Heat (1995).jpg", [.. "<html>"u8]);

        await library.PictureAsync();

        var film = await library.ItemAsync("Heat");
        Assert.Equal(film.BackdropVersion, film.PosterVersion);
        Assert.NotNull(film.PosterVersion);
    }

    [Theory]
    [InlineData("exec sleep 600")]
    [InlineData("sleep 600 & wait")]
    [InlineData("exit 3")]
    [InlineData("kill -SEGV $$")]
    public async Task A_faulty_ffmpeg_costs_only_the_picture(string script)
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies, Tool(script), TimeSpan.FromSeconds(1));
        await library.PutFilmAsync("Heat (1995).mp4");

        await library.PictureAsync();

        var film = await library.ItemAsync("Heat");
        Assert.Equal((null, null, true), (film.PosterVersion, film.BackdropVersion, film.Playable));
    }

    [Fact]
    public async Task Ffmpeg_sees_the_film_as_one_argument_and_none_of_our_environment()
    {
        var seen = _tools.File("seen");
        await using var library = await PicturedLibrary.OfAsync(
            LibraryKind.Movies, Tool($"for argument; do printf '%s\\n' \"$argument\" >> '{seen}'; done; printf 'END\\n' >> '{seen}'; env >> '{seen}'; exit 1"));
        const string name = "-i a b; $(id) 'x' %03d.mp4";
        await library.PutFilmAsync(name);

        await library.PictureAsync();

        var lines = await File.ReadAllLinesAsync(seen);
        var end = Array.IndexOf(lines, "END");
        var film = new FilmToPicture(new FilePlace(library.Root, name), "", TimeSpan.FromSeconds(2));
        Assert.Equal(PictureMaker.ArgumentsFor(film), lines.Take(PictureMaker.ArgumentsFor(film).Length));
        Assert.Equal("file:" + Path.Combine(library.Root, name), lines[Array.IndexOf(lines, "-i") + 1]);
        string[] ownOfTheShell = ["PATH", "LANG", "LD_LIBRARY_PATH", "PWD", "OLDPWD", "SHLVL", "_"];
        Assert.Empty(lines.Skip(end + 1).TakeWhile(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=')[0]).Except(ownOfTheShell));
    }

    [Fact]
    public async Task A_playlist_that_is_called_a_film_is_not_opened()
    {
        var secret = _tools.File("secret.mp4");
        File.Copy(await Films.TinyAsync(), secret);
        var playlist = _tools.Write("list.mp4", string.Create(CultureInfo.InvariantCulture, $"#EXTM3U\n#EXTINF:2,\nfile://{secret}\n"));
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies);
        File.Copy(playlist, Path.Combine(library.Root, "Heat (1995).mp4"));

        await library.PictureAsync();

        Assert.Empty(Directory.Exists(library.Cache) ? Directory.GetFiles(library.Cache, "*.jpg", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task Without_ffmpeg_the_picture_beside_the_film_is_shown_as_it_is_and_a_film_without_one_keeps_its_placeholder()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies, ffmpeg: "/nowhere/ffmpeg");
        await library.PutFilmAsync("Heat (1995).mp4");
        await library.PutFilmAsync("Alien (1979).mp4");
        var png = await Pictures.PngAsync("red", 600, 900);
        await library.PutPictureAsync("Heat (1995).png", png);

        await library.PictureAsync();

        Assert.Equal(png, (await library.PosterAsync("Heat", 160))!.Bytes.ToArray());
        Assert.Null((await library.ItemAsync("Alien")).PosterVersion);
    }

    [Fact]
    public async Task A_picture_that_was_thrown_away_is_made_again_when_it_is_looked_at()
    {
        await using var library = await PicturedLibrary.OfAsync(LibraryKind.Movies);
        await library.PutFilmAsync("Heat (1995).mp4");
        await library.PictureAsync();
        Directory.Delete(library.Cache, recursive: true);

        var poster = await library.PosterAsync("Heat", 320);

        Assert.Equal("image/jpeg", poster!.ContentType);
    }

    public void Dispose() => _tools.Dispose();

    private string Tool(string body)
    {
        var path = _tools.Write("ffmpeg", "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
