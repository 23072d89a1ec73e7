using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Media.Streaming;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Streaming;

public sealed class UnpacedRangeTests(UnpacedHouse house) : RangeTests(house), IClassFixture<UnpacedHouse>
{
    private const int ManyChunks = 64 * 1024 * 1024;

    [Fact]
    public async Task A_long_film_arrives_whole_from_wherever_it_was_asked_for()
    {
        var bytes = await LongFilmAsync();
        var shelf = await house.ShelveAsync("Long", [], new Dictionary<string, byte[]> { ["Long.mp4"] = bytes });
        var film = await house.FilmOfAsync(house.Admin, shelf.Items["Long"]);

        using var response = await house.SendAsync(film, headers => headers.Range = new(1_000_001, null));

        Assert.Equal(bytes[1_000_001..], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task It_is_cut_when_the_right_to_it_ends()
    {
        var shelf = await house.ShelveAsync("Cut", [], new Dictionary<string, byte[]> { ["Cut.mp4"] = await LongFilmAsync() });
        var ana = await house.WelcomeAsync("ana");
        await house.Admin.PatchAsync($"users/{ana.Id}", new { library_ids = new[] { shelf.Library } }).MustSucceed();
        using var response = await house.SendAsync(await house.FilmOfAsync(ana, shelf.Items["Cut"]));
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1000]);

        await ana.PostAsync("auth/logout").MustSucceed();

        var streams = house.Server.Services.GetRequiredService<OpenStreams>();
        await Eventually.SeeAsync(() => Task.FromResult(streams.Count), count => count == 0, "the film to be cut");
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null));
    }

    private static async Task<byte[]> LongFilmAsync()
    {
        var bytes = await File.ReadAllBytesAsync(await Films.TinyAsync());
        var length = bytes.Length;
        Array.Resize(ref bytes, ManyChunks);
        RandomNumberGenerator.Fill(bytes.AsSpan(length));
        return bytes;
    }
}
