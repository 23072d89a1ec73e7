using System.Buffers.Binary;
using System.Diagnostics;
using WatchParty.Media.Artwork;
using WatchParty.Support;

namespace WatchParty.Media.Tests.Artwork;

public sealed class PictureHeaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("png", "image/png")]
    [InlineData("webp", "image/webp")]
    public async Task A_picture_is_known_by_its_bytes_and_one_of_20000_by_20000_pixels_is_none(string extension, string type)
    {
        var picture = await PictureAsync(extension);

        Assert.Equal(type, PictureHeader.ContentTypeOf(picture));
        Assert.Null(PictureHeader.ContentTypeOf(Enlarged(picture)));
        for (var length = 0; length < Math.Min(picture.Length, 64); length++)
            _ = PictureHeader.ContentTypeOf(picture.AsSpan(0, length));
    }

    [Fact]
    public void Wide_pictures_of_every_kind_of_webp_are_refused()
    {
        byte[] extended = [.. "RIFF\0\0\0\0WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x1f, 0x4e, 0, 0x0f, 0, 0];
        byte[] lossless = [.. "RIFF\0\0\0\0WEBPVP8L"u8, 10, 0, 0, 0, 0x2f, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0];

        Assert.Null(PictureHeader.ContentTypeOf(extended));
        Assert.Null(PictureHeader.ContentTypeOf(lossless));
        extended[25] = 0;
        Assert.Equal("image/webp", PictureHeader.ContentTypeOf(extended));
    }

    private static byte[] Enlarged(byte[] picture)
    {
        var large = picture.ToArray();
        if (large[0] == 0x89)
            BinaryPrimitives.WriteUInt32BigEndian(large.AsSpan(16), 20_000);
        else if (large[0] == 'R')
            BinaryPrimitives.WriteUInt16LittleEndian(large.AsSpan(26), 16_000);
        else
            BinaryPrimitives.WriteUInt16BigEndian(large.AsSpan(FrameHeaderOf(large) + 7), 20_000);
        return large;
    }

    private static int FrameHeaderOf(ReadOnlySpan<byte> jpeg) => Math.Max(jpeg.IndexOf((ReadOnlySpan<byte>)[0xff, 0xc0]), jpeg.IndexOf((ReadOnlySpan<byte>)[0xff, 0xc2]));

    private async Task<byte[]> PictureAsync(string extension)
    {
        var path = _folder.File("picture." + extension);
        using var ffmpeg = Process.Start("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x48:d=1", "-frames:v", "1", path]);
        await ffmpeg.WaitForExitAsync();
        return await File.ReadAllBytesAsync(path);
    }
}
