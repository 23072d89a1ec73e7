using System.Net;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Artwork;

public sealed class PosterTests(ArtHouse house) : IClassFixture<ArtHouse>
{
    [Fact]
    public async Task A_picture_is_sent_harmless_and_kept_for_ever_under_the_address_that_names_its_content()
    {
        using var poster = await house.PictureAsync(await house.PosterUrlAsync("Named wrongly") + "&w=320");

        Assert.Equal(HttpStatusCode.OK, poster.StatusCode);
        Assert.Equal("image/jpeg", poster.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("nosniff", "sandbox"), (poster.Headers.GetValues("X-Content-Type-Options").Single(), poster.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.Equal("private, immutable, max-age=31536000", Sorted(poster));
    }

    [Fact]
    public async Task A_room_and_the_list_of_rooms_carry_the_picture_of_their_film()
    {
        var film = house.Shelf.Items["Named wrongly"];
        var room = (string)(await house.Admin.PostAsync("watch-party/rooms", new { item_id = film }).MustSucceed())["room_id"]!;

        // The wide picture may come while one looks: then the next look sees it everywhere.
        await Eventually.SeeAsync(
            async () => (Item: await ItemArtAsync(film), Room: await RoomArtAsync(room), Listed: await ListedArtAsync(room)),
            seen => seen.Item is not null && seen.Item == seen.Room && seen.Item == seen.Listed,
            "the room, the list and the item to name one picture");
    }

    private async Task<string?> ItemArtAsync(string film)
    {
        var item = await house.Admin.GetAsync($"items/{film}").MustSucceed();
        return (string?)item["backdrop_url"] ?? (string?)item["poster_url"];
    }

    private async Task<string?> RoomArtAsync(string room) => (string?)(await house.Admin.GetAsync($"watch-party/rooms/{room}").MustSucceed())["item_art_url"];

    private async Task<string?> ListedArtAsync(string room) =>
        (string?)(await house.Admin.GetAsync("watch-party/rooms").MustSucceed())["items"]!.AsArray().Single(listed => (string?)listed!["room_id"] == room)!["item_art_url"];

    [Fact]
    public async Task Without_its_version_or_with_an_old_one_it_is_kept_for_five_minutes()
    {
        using var unnamed = await house.PosterAsync("Named wrongly");
        using var old = await house.PictureAsync($"/api/v1/items/{house.Shelf.Items["Named wrongly"]}/poster?v=old");

        Assert.Equal(("private, max-age=300", "private, max-age=300"), (Sorted(unnamed), Sorted(old)));
    }

    [Theory]
    [InlineData("w=321")]
    [InlineData("w=0")]
    [InlineData("w=160;ls")]
    [InlineData("w=99999999999")]
    public async Task Only_the_widths_that_are_made_may_be_asked_for(string query)
    {
        using var poster = await house.PictureAsync($"/api/v1/items/{house.Shelf.Items["Without"]}/poster?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, poster.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_has_the_picture_is_not_sent_it_again()
    {
        using var first = await house.PosterAsync("Named wrongly");

        using var again = await house.PosterAsync("Named wrongly", first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("Page")]
    [InlineData("Drawing")]
    [InlineData("Heavy")]
    [InlineData("Huge")]
    [InlineData("Empty")]
    [InlineData("Elsewhere")]
    public async Task What_is_no_picture_of_a_sane_size_inside_the_library_gives_way_to_a_frame_of_the_film(string film)
    {
        Assert.Equal(VersionOf(await house.PosterUrlAsync("Without")), VersionOf(await house.PosterUrlAsync(film)));

        static string VersionOf(string url) => url.Split("?v=")[1];
    }

    [Fact]
    public async Task A_picture_is_as_secret_as_its_film()
    {
        var bob = await house.WelcomeAsync("bob");
        var path = $"items/{house.Shelf.Items["Named wrongly"]}/poster";

        Assert.Equal((404, "not_found"), (await bob.GetAsync(path)).Outcome);
        Assert.Equal((401, "unauthenticated"), (await house.Anonymous().GetAsync(path)).Outcome);
        Assert.Equal(200, (await house.Admin.GetAsync(path)).Status);
    }

    private static string Sorted(HttpResponseMessage answer) => string.Join(
        ", ", answer.Headers.CacheControl!.ToString().Split(", ").OrderBy(part => part.StartsWith("max", StringComparison.Ordinal)).ThenByDescending(part => part, StringComparer.Ordinal));
}
