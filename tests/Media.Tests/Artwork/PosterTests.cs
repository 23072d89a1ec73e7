using System.Net;

namespace WatchParty.Media.Tests.Artwork;

public sealed class PosterTests(ArtHouse house) : IClassFixture<ArtHouse>
{
    [Fact]
    public async Task A_picture_is_sent_as_what_its_bytes_are_and_harmless_and_kept_for_five_minutes()
    {
        using var poster = await house.PosterAsync("Named wrongly");

        Assert.Equal(HttpStatusCode.OK, poster.StatusCode);
        Assert.Equal("image/png", poster.Content.Headers.ContentType!.MediaType);
        Assert.Equal(ArtHouse.Png(1, 1), await poster.Content.ReadAsByteArrayAsync());
        Assert.Equal(("nosniff", "sandbox"), (poster.Headers.GetValues("X-Content-Type-Options").Single(), poster.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.Equal((true, TimeSpan.FromMinutes(5)), (poster.Headers.CacheControl!.Private, poster.Headers.CacheControl.MaxAge));
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
    [InlineData("Without")]
    public async Task What_is_no_picture_of_a_sane_size_inside_the_library_is_not_sent(string film)
    {
        using var poster = await house.PosterAsync(film);

        Assert.Equal(HttpStatusCode.NotFound, poster.StatusCode);
        Assert.Contains("not_found", await poster.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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
}
