using System.Globalization;
using System.Net;

namespace WatchParty.Media.Tests.Streaming;

/// <summary>What every film that is sent keeps to, paced or as fast as it is taken.</summary>
public abstract class RangeTests(StreamHouse house)
{
    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=-7", -7, 7)]
    [InlineData("bytes=100-", 100, -100)]
    [InlineData("bytes=50-99999999", 50, -50)]
    public async Task A_range_is_answered_with_exactly_its_bytes(string range, int from, int length)
    {
        var film = await house.FilmOfAsync(house.Admin);
        var whole = await WholeAsync(film);

        using var response = await house.SendAsync(film, headers => headers.Add("Range", range));

        var start = from < 0 ? whole.Length + from : from;
        var count = length < 0 ? whole.Length + length : length;
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(whole[start..(start + count)], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal($"bytes {start}-{start + count - 1}/{whole.Length}", response.Content.Headers.ContentRange!.ToString());
    }

    [Theory]
    [InlineData("bytes=99999999-")]
    [InlineData("bytes=-0")]
    public async Task A_range_beyond_the_end_is_416_with_the_length_and_a_problem(string range)
    {
        using var response = await house.SendAsync(await house.FilmOfAsync(house.Admin), headers => headers.TryAddWithoutValidation("Range", range));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.StartsWith("bytes */", response.Content.Headers.ContentRange!.ToString(), StringComparison.Ordinal);
        Assert.Contains("range_not_satisfiable", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=99999999999999999999-")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("nonsense")]
    public async Task A_range_that_makes_no_sense_or_is_several_gets_the_whole_film(string range)
    {
        var film = await house.FilmOfAsync(house.Admin);

        using var response = await house.SendAsync(film, headers => headers.TryAddWithoutValidation("Range", range));

        Assert.Equal((HttpStatusCode.OK, (await WholeAsync(film)).Length), (response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task A_thousand_ranges_get_the_whole_film_once()
    {
        var film = await house.FilmOfAsync(house.Admin);
        var ranges = string.Join(',', Enumerable.Range(0, 1000).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n}-{n}")));

        using var response = await house.SendAsync(film, headers => headers.TryAddWithoutValidation("Range", "bytes=" + ranges));

        Assert.Equal((HttpStatusCode.OK, (await WholeAsync(film)).Length), (response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Head_tells_what_get_would_and_sends_nothing()
    {
        var film = await house.FilmOfAsync(house.Admin);

        using var response = await house.SendAsync(film, method: HttpMethod.Head);

        Assert.Equal((await WholeAsync(film)).Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("bytes", response.Headers.AcceptRanges.Single());
        Assert.Equal("video/mp4", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.StartsWith("inline", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_range_gives_the_part_of_an_unchanged_film_and_the_whole_of_another()
    {
        var film = await house.FilmOfAsync(house.Admin);
        using var head = await house.SendAsync(film, method: HttpMethod.Head);
        var tag = head.Headers.ETag!;

        using var same = await house.SendAsync(film, headers => (headers.IfRange, headers.Range) = (new(tag), new(0, 9)));
        using var other = await house.SendAsync(film, headers => (headers.IfRange, headers.Range) = (new("\"another\""), new(0, 9)));
        using var known = await house.SendAsync(film, headers => headers.IfNoneMatch.Add(tag));

        Assert.False(tag.IsWeak);
        Assert.Equal(
            (HttpStatusCode.PartialContent, HttpStatusCode.OK, HttpStatusCode.NotModified),
            (same.StatusCode, other.StatusCode, known.StatusCode));
    }

    private async Task<byte[]> WholeAsync(Uri film)
    {
        using var response = await house.SendAsync(film);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
