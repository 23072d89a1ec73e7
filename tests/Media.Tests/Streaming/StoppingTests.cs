namespace WatchParty.Media.Tests.Streaming;

public sealed class StoppingTests
{
    private const int LongerThanSocketsHold = 64 * 1024 * 1024;

    /// <summary>What SIGTERM may take (contract, section 6).</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_film_that_somebody_has_paused_does_not_hold_up_the_end_of_the_server()
    {
        await using var house = new StreamHouse();
        await house.InitializeAsync();
        var bytes = await File.ReadAllBytesAsync(await Films.TinyAsync());
        Array.Resize(ref bytes, LongerThanSocketsHold);
        var shelf = await house.ShelveAsync("Slow", [], new Dictionary<string, byte[]> { ["Long.mp4"] = bytes });
        using var client = new HttpClient();
        using var film = await client.GetAsync(await house.FilmOfAsync(house.Admin, shelf.Items["Long"]), HttpCompletionOption.ResponseHeadersRead);

        var stopping = house.Server.RestartAsync();
        await stopping.WaitAsync(s_patience);

        await using var body = await film.Content.ReadAsStreamAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null));
    }
}
