namespace WatchParty.Media.Tests.Streaming;

public sealed class SlowReaderTests(SlowReaderHouse house) : IClassFixture<SlowReaderHouse>
{
    private const int LongerThanSocketsHold = 64 * 1024 * 1024;

    [Fact]
    public async Task A_paused_film_is_still_sent_when_other_readers_as_slow_have_long_been_given_up()
    {
        var bytes = await File.ReadAllBytesAsync(await Films.TinyAsync());
        Array.Resize(ref bytes, LongerThanSocketsHold);
        var shelf = await house.ShelveAsync("Slow", [], new Dictionary<string, byte[]> { ["Long.mp4"] = bytes });
        using var film = await house.SendAsync(await house.FilmOfAsync(house.Admin, shelf.Items["Long"]));
        await using var body = await film.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1000]);

        using var other = await house.SendAsync(new Uri(house.Server.Address, SlowReaderHouse.EndlessPage));
        await house.EndlessPageCut.WaitAsync(TimeSpan.FromSeconds(60));

        await body.ReadExactlyAsync(new byte[LongerThanSocketsHold - 1000]);
        Assert.Equal(0, await body.ReadAsync(new byte[1]));
    }
}
