using System.Text;

namespace WatchParty.Media.Subtitles.Domain;

internal static class SubtitleText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>By its byte order mark; else UTF-8; else Latin-1, which old files are most likely to be in.</summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]))
            return Encoding.Unicode.GetString(bytes.AsSpan(2));
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]))
            return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
