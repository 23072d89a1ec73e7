using System.Buffers.Binary;

namespace WatchParty.Media.Artwork;

/// <summary>Tells by its first bytes what a picture is. The name and whatever else the file claims count for nothing.</summary>
internal static class PictureHeader
{
    private const int LargestSide = 10_000;

    /// <summary>Null for anything that is not a picture that browsers show, and for one that would take gigabytes to unpack.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? "image/jpeg"
        : IsPng(start) ? PngIsReasonable(start) ? "image/png" : null
        : start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : null;

    private static bool IsPng(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);

    private static bool PngIsReasonable(ReadOnlySpan<byte> start) =>
        start.Length >= 24
        && BinaryPrimitives.ReadUInt32BigEndian(start[16..]) <= LargestSide
        && BinaryPrimitives.ReadUInt32BigEndian(start[20..]) <= LargestSide;
}
