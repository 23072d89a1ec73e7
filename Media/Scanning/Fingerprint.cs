using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace WatchParty.Media.Scanning;

/// <summary>Recognises a film that was moved or renamed, without reading all of it.</summary>
internal static class Fingerprint
{
    private const int Sample = 64 * 1024;

    public static string Of(SafeFileHandle file)
    {
        var size = RandomAccess.GetLength(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(size));
        var buffer = new byte[(int)Math.Min(Sample, size)];
        foreach (var offset in new[] { 0, (size - buffer.Length) / 2, size - buffer.Length }.Distinct())
            hash.AppendData(buffer.AsSpan(0, Fill(file, buffer, offset)));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static int Fill(SafeFileHandle file, byte[] buffer, long offset)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(file, buffer.AsSpan(filled), offset + filled) is var read and > 0)
            filled += read;
        return filled;
    }
}
