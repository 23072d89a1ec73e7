using System.Globalization;
using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>A folder that names a season: alone ("Season 01", "Specials"), or after its show ("Show.S01.1080p").</summary>
internal readonly partial record struct SeasonFolder(string Show, int Season)
{
    public static SeasonFolder? From(string folder)
    {
        if (Specials().IsMatch(folder))
            return new("", 0);
        var match = Numbered().Match(folder);
        if (!match.Success)
            return null;
        var digits = match.Groups["s"].Success ? match.Groups["s"] : match.Groups["short"];
        return new(folder[..match.Index], int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?:specials?|season ?specials?|ova|ovas)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Specials();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?:season|series|staffel|saison|temporada|stagione|сезон|sezon|säsong)[ ._-]*(?<s>[0-9]{1,4})|s(?<short>[0-9]{1,4}))(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
