using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Media.Streaming;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Streaming;

public sealed class GrantTests(StreamHouse house) : IClassFixture<StreamHouse>
{
    [Fact]
    public async Task A_grant_needs_no_cookie_and_opens_its_film_again_and_again()
    {
        var film = await house.FilmOfAsync(await house.WelcomeAsync("ana"));

        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(film));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(film));
    }

    [Fact]
    public async Task A_grant_for_another_film_is_refused()
    {
        var ana = await house.WelcomeAsync("ana");
        var (first, second) = (await house.FilmOfAsync(ana), await house.FilmOfAsync(ana, house.Films.Second));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusOfAsync(new Uri(first.GetLeftPart(UriPartial.Path) + second.Query)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?grant=")]
    [InlineData("?grant=nonsense")]
    [InlineData("?grant=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_grant_of_ours_nothing_opens(string query)
    {
        var film = await house.FilmOfAsync(house.Admin);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync(new Uri(film.GetLeftPart(UriPartial.Path) + query)));
    }

    [Fact]
    public async Task An_altered_grant_is_refused()
    {
        var film = (await house.FilmOfAsync(house.Admin)).ToString();
        var altered = film[..^10] + (film[^10] == 'A' ? 'B' : 'A') + film[^9..];

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync(new Uri(altered)));
    }

    [Fact]
    public async Task A_grant_dies_with_its_session()
    {
        var ana = await house.WelcomeAsync("ana");
        var film = await house.FilmOfAsync(ana);

        await ana.PostAsync("auth/logout").MustSucceed();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync(film));
    }

    [Fact]
    public async Task A_grant_dies_with_the_access_and_the_item_looks_as_if_it_never_was()
    {
        var ana = await house.WelcomeAsync("ana");
        var film = await house.FilmOfAsync(ana);

        await house.Admin.PatchAsync($"users/{ana.Id}", new { library_ids = Array.Empty<string>() }).MustSucceed();

        Assert.Equal(HttpStatusCode.Forbidden, await StatusOfAsync(film));
        Assert.Equal((404, "not_found"), (await ana.GetAsync($"items/{house.Films.First}")).Outcome);
        Assert.Equal((404, "not_found"), (await ana.GetAsync($"items/{house.Films.First}/playback")).Outcome);
        Assert.Equal((404, "not_found"), (await ana.GetAsync($"libraries/{house.Films.Library}/items")).Outcome);
    }

    [Theory]
    [InlineData("session")]
    [InlineData("access")]
    public async Task A_film_that_is_being_sent_is_cut_when_the_right_to_it_ends(string right)
    {
        var ana = await house.WelcomeAsync("ana");
        var film = await house.FilmOfAsync(ana, await LongFilmAsync());
        using var response = await house.SendAsync(film);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1000]);

        if (right == "session")
            await ana.PostAsync("auth/logout").MustSucceed();
        else
            await house.Admin.PatchAsync($"users/{ana.Id}", new { library_ids = Array.Empty<string>() }).MustSucceed();

        var streams = house.Server.Services.GetRequiredService<OpenStreams>();
        await Eventually.SeeAsync(() => Task.FromResult(streams.Count), count => count == 0, "the film to be cut");
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_film_swapped_for_a_link_out_of_the_library_after_the_scan_is_not_sent()
    {
        var folder = Path.Combine(house.Server.DataFolder, "films", "Films");
        var path = Path.Combine(folder, "Swapped (2001).mp4");
        var item = await AddAsync(path, "Swapped");
        var film = await house.FilmOfAsync(house.Admin, item);
        File.Delete(path);
        File.CreateSymbolicLink(path, "/etc/passwd");

        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(film));
    }

    private async Task<HttpStatusCode> StatusOfAsync(Uri film)
    {
        using var response = await house.SendAsync(film);
        return response.StatusCode;
    }

    // More than the sockets of both ends hold, so that a reader who stops keeps the server waiting.
    private Task<string> LongFilmAsync() => AddAsync(Path.Combine(house.Server.DataFolder, "films", "Films", "Long (2001).mp4"), "Long", 64 * 1024 * 1024);

    private async Task<string> AddAsync(string path, string title, long length = 0)
    {
        if (!File.Exists(path))
        {
            File.Copy(await Films.TinyAsync(), path);
            await using var file = File.OpenWrite(path);
            file.SetLength(Math.Max(file.Length, length));
        }

        await house.Admin.PostAsync($"libraries/{house.Films.Library}/scan").MustSucceed();
        var found = await Eventually.SeeAsync(
            async () => (await house.Admin.GetAsync($"libraries/{house.Films.Library}/items?search={title}").MustSucceed())["items"]!.AsArray(),
            items => items.Count == 1,
            $"the scan to find {title}");
        return (string)found[0]!["id"]!;
    }
}
