using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>The words with which release names describe the file instead of the film.</summary>
internal static partial class ReleaseTags
{
    /// <summary><paramref name="text"/> up to the first tag that does not stand at its start.</summary>
    public static string CutAt(string text)
    {
        foreach (Match tag in Tag().Matches(text))
        {
            if (text[..tag.Index].Any(char.IsLetterOrDigit))
                return text[..tag.Index];
        }

        return text;
    }

    public static bool StartsWith(string text) => Tag().Match(text) is { Success: true, Index: 0 };

    // Words that are also plain English (web, cam, limited, internal) only count in capitals or with company, so they are left out or anchored.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:" +
        @"\d{3,4}[pi]\d{0,2}|[48]k|uhd|\d{3,4}x\d{3,4}" +
        @"|blu-?ray|bd-?rip|br-?rip|bdremux|remux|web[-. ]?dl|web-?rip|hdtv|pdtv|dsr|hd-?rip|dvd-?rip|dvd-?scr|dvd[59]|hd-?cam|hd-?ts|tv-?rip|vhs-?rip|(?-i:WEB|DVD|CAM|TS|BD|AMZN|NF|DSNP|HMAX)" +
        @"|[xh][. ]?26[45]|hevc|avc|xvid|divx|av1|vp9|(?:8|10|12)[- ]?bits?|hdr(?:10)?\+?|(?-i:DV|SDR)|dolby ?vision" +
        @"|aac(?:\d[. ]\d)?|ac-?3|e-?ac-?3|dts(?:-?hd)?|truehd|atmos|flac|ddp?\+?\d[. ]\d|mp3|opus|\d[. ][01]ch" +
        @"|(?-i:PROPER|REPACK|RERIP|INTERNAL|LIMITED|MULTI|DUAL|DUBBED|SUBBED|GERMAN|FRENCH|iTALiAN|ITALIAN|SPANISH|TRUEFRENCH|VOSTFR|COMPLETE|READNFO|NTSC|PAL|RETAIL|HYBRID|HC|OAR)|dual[- ]audio|multi-?subs?" +
        @")(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
