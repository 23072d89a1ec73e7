using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

internal static partial class EpisodeName
{
    public static ParsedName Parse(string[] folders, string name)
    {
        var text = Words.WithoutLeadingGroup(name.Replace('_', ' ').Trim());
        var season = SeasonOf(folders);
        var numbers = EpisodeNumbers.In(text);
        if (numbers is null && season is { } within)
            numbers = EpisodeNumbers.InSeasonFolder(text, within);
        if (numbers is not { } place)
            return new ParsedName.Unplaced();

        var (series, year) = SeriesOf(folders, place.Before);
        return series.Length == 0
            ? new ParsedName.Unplaced()
            : new ParsedName.Episode(series, year, place.Season ?? season ?? 1, place.First, place.Last, TitleFrom(place.After, text));
    }

    private static int? SeasonOf(string[] folders) =>
        folders.Reverse().Select(SeasonFolder.From).FirstOrDefault(folder => folder is not null)?.Season;

    // The innermost folder that names a show; above it are shelves ("Drama/Show/Season 1/…"), below it seasons and releases.
    private static (string Series, int? Year) SeriesOf(string[] folders, string beforeNumbers)
    {
        for (var depth = folders.Length - 1; depth >= 0; depth--)
        {
            var folder = folders[depth];
            if (Shelf().IsMatch(folder) || (depth > 0 && YearOnly().IsMatch(folder)))
                continue;
            var show = EpisodeNumbers.In(folder) is { Season: not null } release ? release.Before
                : SeasonFolder.From(folder) is { } season ? season.Show
                : folder;
            if (Named(show) is { Series.Length: > 0 } named)
                return named;
        }

        return Named(beforeNumbers);
    }

    private static (string Series, int? Year) Named(string text)
    {
        var separated = Words.Separate(Words.WithoutLeadingGroup(text));
        // "Space 1999" is a name; only "Doctor.Who.2005" and "Doctor Who (2005)" are dated.
        return ReleaseYear.In(separated) is { } year && !year.After.Any(char.IsLetterOrDigit) && (year.Bracketed || !text.Contains(' ', StringComparison.Ordinal))
            ? (Words.Tidy(year.Before), year.Year)
            : (Words.Tidy(ReleaseTags.CutAt(separated)), null);
    }

    private static string? TitleFrom(string after, string name)
    {
        var text = after.TrimStart(' ', '-', '.', '–', ':');
        if (!name.Contains(' ', StringComparison.Ordinal))
            text = Words.Separate(text);
        var title = ReleaseTags.StartsWith(text.TrimStart('(')) ? "" : Words.Tidy(ReleaseTags.CutAt(text));
        return title.Any(char.IsLetterOrDigit) ? title : null;
    }

    [GeneratedRegex("^(?:19|20)[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^(?:tv|tv[ ._-]?shows?|shows?|series|serien|anime|downloads?|new|unsorted|complete|torrents?|disc ?\d|disk ?\d|cd ?\d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shelf();
}
