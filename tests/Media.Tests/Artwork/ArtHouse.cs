using System.Buffers.Binary;
using System.Net.Http.Headers;
using WatchParty.Media.Tests.Streaming;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Artwork;

/// <summary>A server with films whose posters are of every kind.</summary>
public sealed class ArtHouse : StreamHouse, IAsyncLifetime
{
    private const int TooLarge = 10 * 1024 * 1024 + 1;

    public Shelf Shelf { get; private set; } = null!;

    public static byte[] Png(uint width, uint height)
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[8], 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await OpenAsync();
        var outside = Path.Combine(Server.DataFolder, "outside.jpg");
        await File.WriteAllBytesAsync(outside, Png(1, 1));
        Directory.CreateDirectory(Path.Combine(Server.DataFolder, "shelves", "Art"));
        var elsewhere = Path.Combine(Server.DataFolder, "shelves", "Art", "Elsewhere.jpg");
        await File.WriteAllBytesAsync(elsewhere, Png(1, 1));
        Shelf = await ShelveAsync(
            "Art",
            ["Named wrongly.mp4", "Page.mp4", "Drawing.mp4", "Heavy.mp4", "Huge.mp4", "Empty.mp4", "Elsewhere.mp4", "Without.mp4"],
            new Dictionary<string, byte[]>
            {
                ["Named wrongly.jpg"] = await Pictures.PngAsync("red", 800, 1200),
                ["Page.jpg"] = [.. "<!doctype html><script>alert(1)</script>"u8],
                ["Drawing.png"] = [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8],
                ["Heavy.jpg"] = [0xff, 0xd8, 0xff, .. new byte[TooLarge - 3]],
                ["Huge.png"] = Png(100_000, 100_000),
                ["Empty.jpg"] = [],
            });
        File.Delete(elsewhere);
        File.CreateSymbolicLink(elsewhere, outside);
        foreach (var film in Shelf.Items.Keys)
            await PosterUrlAsync(film);
    }

    /// <summary>Once the picture was made.</summary>
    public async Task<string> PosterUrlAsync(string film) => await Eventually.SeeAsync(
        async () => (string?)(await Admin.GetAsync($"items/{Shelf.Items[film]}").MustSucceed())["poster_url"], url => url is not null, $"a poster of {film}") ?? "";

    public Task<HttpResponseMessage> PosterAsync(string film, EntityTagHeaderValue? known = null) => PictureAsync($"/api/v1/items/{Shelf.Items[film]}/poster", known);

    public Task<HttpResponseMessage> PictureAsync(string url, EntityTagHeaderValue? known = null) =>
        SendAsync(new Uri(Server.Address, url), headers =>
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", Admin.Token);
            if (known is not null)
                headers.IfNoneMatch.Add(known);
        });
}
