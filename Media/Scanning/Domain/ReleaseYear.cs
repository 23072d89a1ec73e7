using System.Globalization;
using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>Where a name says the year, and what stands on either side of it.</summary>
internal readonly partial record struct ReleaseYear(string Before, int Year, string After, bool Bracketed)
{
    /// <summary>The year of release, not one that belongs to the title ("2001 A Space Odyssey", "Blade Runner 2049").</summary>
    public static ReleaseYear? In(string name)
    {
        var bracketed = InBrackets().Matches(name).LastOrDefault(year => HasWords(name[..year.Index]));
        if (bracketed is not null)
            return At(name, bracketed, true);

        var described = ReleaseTags.CutAt(name);
        var bare = Bare().Matches(described).LastOrDefault(year => HasWords(name[..year.Index]));
        return bare is null ? null : At(name, bare, false);
    }

    private static ReleaseYear At(string name, Match match, bool bracketed) => new(
        name[..match.Index],
        int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
        name[(match.Index + match.Length)..],
        bracketed);

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"[(\[{]\s*(18[89]\d|19\d\d|20[0-3]\d)(?:\s*[-–/]\s*(?:\d{4})?)?\s*[)\]}]", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();

    // Nobody films in 2049 yet, but somebody named a film after it.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(19\d\d|20[0-3]\d)(?![\p{L}\p{N}])", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}
