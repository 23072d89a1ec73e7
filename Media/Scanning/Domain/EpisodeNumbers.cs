using System.Globalization;
using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>The place of an episode as a file name gives it, and the text on either side.</summary>
/// <param name="Season">Null when the name leaves it to the folder.</param>
internal readonly partial record struct EpisodeNumbers(int? Season, int First, int Last, string Before, string After)
{
    public static EpisodeNumbers? In(string name) =>
        From(name, SeasonAndEpisode().Match(name)) ?? From(name, Cross().Match(name)) ?? From(name, InWords().Match(name))
        ?? AirDate(name) ?? From(name, EpisodeOnly().Match(name)) ?? From(name, Cjk().Match(name)) ?? From(name, AfterDash().Match(name));

    /// <summary>Inside a season's folder a bare number is enough: "01 - Pilot", or "102" for the second of the first.</summary>
    public static EpisodeNumbers? InSeasonFolder(string name, int season)
    {
        if (From(name, Leading().Match(name)) is { } leading)
            return leading;
        var compact = Compact().Matches(name).LastOrDefault(match => Value(match.Groups["s"]) == season);
        return compact is null ? null : From(name, compact);
    }

    private static EpisodeNumbers? From(string name, Match match)
    {
        if (!match.Success)
            return null;
        var first = Value(match.Groups["e"]);
        var last = match.Groups["l"].Captures.Count > 0 ? Value(match.Groups["l"].Captures[^1]) : first;
        return new(
            match.Groups["s"].Success ? Value(match.Groups["s"]) : null,
            first,
            last > first && last - first < 50 ? last : first,
            name[..match.Index],
            name[(match.Index + match.Length)..]);
    }

    // A daily show has no numbers: its year is the season, month and day the number within.
    private static EpisodeNumbers? AirDate(string name)
    {
        var match = Date().Match(name);
        if (!match.Success || !DateOnly.TryParseExact($"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;
        var number = date.Month * 100 + date.Day;
        return new(date.Year, number, number, name[..match.Index], name[(match.Index + match.Length)..]);
    }

    private static int Value(Capture digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])s(?<s>[0-9]{1,4})[ ._-]*e(?:p[ .]?)?(?<e>[0-9]{1,4})(?:(?:[ ._-]*e|-e?)(?<l>[0-9]{1,4})(?![0-9pi]))*(?![0-9])", Options, 1000)]
    private static partial Regex SeasonAndEpisode();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<s>[0-9]{1,2})x(?<e>[0-9]{2,3})(?:(?:-|x|-[0-9]{1,2}x)(?<l>[0-9]{2,3})(?![0-9pi]))*(?![\p{L}\p{N}])", Options, 1000)]
    private static partial Regex Cross();

    [GeneratedRegex(@"(?<!\p{L})(?:season|series|staffel|saison|temporada|stagione)[ ._-]*(?<s>[0-9]{1,4})[ ._,-]*(?:episode|ep|folge|episodio|épisode|capitulo)[ ._-]*(?<e>[0-9]{1,4})(?![0-9])", Options, 1000)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})[-._ ](?<m>0[1-9]|1[0-2])[-._ ](?<d>0[1-9]|[12][0-9]|3[01])(?![0-9])", Options, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:e|ep|episode|folge|épisode|episodio|#)[ ._-]*(?<e>[0-9]{1,4})(?:-(?:e|ep)?(?<l>[0-9]{1,4})(?![0-9pi]))?(?![\p{L}\p{N}])", Options, 1000)]
    private static partial Regex EpisodeOnly();

    [GeneratedRegex(@"第(?:(?<s>[0-9]{1,2})季.*?第)?(?<e>[0-9]{1,4})[話话集回]", Options, 1000)]
    private static partial Regex Cjk();

    // Fansubs: "Show - 01v2 [1080p]", "Show S2 - 05". The last such number counts: "Show - 9-1-1 - 05".
    [GeneratedRegex(@"(?:(?<=[ ._])s(?<s>[0-9]{1,2}))?[ ._]+-[ ._]+(?<e>[0-9]{1,4})(?:-(?<l>[0-9]{1,4}))?(?:v[0-9])?(?=$|[ ._]*[\[(]|[ ._]+-[ ._]|[ ._]*(?:end|final)?$)", Options, 1000)]
    private static partial Regex AfterDash();

    [GeneratedRegex(@"^(?<e>[0-9]{1,3})(?:-(?<l>[0-9]{1,3}))?(?=$|[ ._]*-|\.|[ _]+(?!\p{Ll}))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<s>[0-9]{1,2})(?<e>[0-9]{2})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Compact();
}
