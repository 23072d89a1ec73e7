using System.Buffers.Binary;

namespace WatchParty.Media.Artwork;

/// <summary>Tells by its bytes what a picture is. The name and whatever else the file claims count for nothing.</summary>
internal static class PictureHeader
{
    private const int LargestSide = 10_000;

    /// <summary>Null for anything that is not a picture that browsers show, and for one that would take gigabytes to unpack.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> picture) =>
        picture.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? If(JpegSize(picture), "image/jpeg")
        : picture.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? If(PngSize(picture), "image/png")
        : picture is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] ? If(WebpSize(picture), "image/webp")
        : null;

    private static string? If((uint Width, uint Height)? size, string type) =>
        size is { Width: > 0 and <= LargestSide, Height: > 0 and <= LargestSide } ? type : null;

    private static (uint, uint)? PngSize(ReadOnlySpan<byte> png) =>
        png.Length >= 24 ? (BinaryPrimitives.ReadUInt32BigEndian(png[16..]), BinaryPrimitives.ReadUInt32BigEndian(png[20..])) : null;

    /// <summary>From segment to segment, up to the frame header that holds the size.</summary>
    private static (uint, uint)? JpegSize(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 9 <= jpeg.Length && jpeg[at] == 0xff;)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xff) // fill
            {
                at++;
                continue;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }

        return null;
    }

    /// <summary>A lossy, a lossless or an extended one: each says it in its own bits.</summary>
    private static (uint, uint)? WebpSize(ReadOnlySpan<byte> webp)
    {
        if (webp.Length < 30)
            return null;
        var kind = webp[12..16];
        var bits = webp[20..];
        if (kind.SequenceEqual("VP8X"u8))
            return (Low24(bits[4..]) + 1, Low24(bits[7..]) + 1);
        if (kind.SequenceEqual("VP8 "u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(bits[6..]) & 0x3fffu, BinaryPrimitives.ReadUInt16LittleEndian(bits[8..]) & 0x3fffu);
        if (!kind.SequenceEqual("VP8L"u8) || bits[0] != 0x2f)
            return null;
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(bits[1..]);
        return ((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
    }

    private static uint Low24(ReadOnlySpan<byte> bytes) => bytes[0] | (uint)bytes[1] << 8 | (uint)bytes[2] << 16;
}
