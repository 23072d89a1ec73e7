using System.Globalization;
using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

internal static partial class MovieName
{
    public static ParsedName.Movie Parse(string[] folders, string name)
    {
        var byFile = Read(name);
        if (folders.Length == 0)
            return byFile;

        var byFolder = Read(folders[^1]);
        return FolderKnowsBetter(byFile, byFolder, folders[^1], name)
            ? byFolder with { Part = byFile.Part ?? Number(PartInTail().Match(name)), Edition = byFile.Edition ?? byFolder.Edition }
            : byFile;
    }

    // A folder of its own usually carries the fuller name ("Film (2010)/film.mkv"); a folder of many films does not.
    private static bool FolderKnowsBetter(ParsedName.Movie file, ParsedName.Movie folder, string folderName, string fileName)
    {
        if (Meaningless().IsMatch(fileName))
            return folder.Year is not null || !Collection().IsMatch(folderName);
        if (folder.Year is null || file.Year == folder.Year)
            return false;
        var (a, b) = (Letters(file.Title), Letters(folder.Title));
        var fileYearIsBare = ReleaseYear.In(Words.Separate(fileName)) is not { Bracketed: true };
        return fileYearIsBare && a.Length > 0 && (b.StartsWith(a, StringComparison.Ordinal) || a.StartsWith(b, StringComparison.Ordinal));
    }

    private static ParsedName.Movie Read(string name)
    {
        var text = Words.Separate(Words.WithoutLeadingGroup(name));
        var (head, year, tail) = ReleaseYear.In(text) is { } found
            ? (found.Before, found.Year, found.After)
            : (ReleaseTags.CutAt(text), (int?)null, text[ReleaseTags.CutAt(text).Length..]);

        var part = PartInTail().Match(tail);
        var disc = DiscAfterTitle().Match(head);
        if (disc.Success)
            head = head[..disc.Index];
        head = OpenEdition().Replace(head, "");
        var (title, edition) = Edition.SplitFrom(Words.Tidy(head));

        return new ParsedName.Movie(
            Fallback(Words.Tidy(title), text, name),
            year,
            edition ?? Edition.InTail(text[head.Length..]),
            Number(part) ?? Number(disc));
    }

    private static string Fallback(string title, string text, string name) =>
        title.Length > 0 ? title : text.Length > 0 ? text : name;

    private static int? Number(Match part) => !part.Success ? null
        : int.TryParse(part.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : char.ToLowerInvariant(part.Groups[1].Value[0]) - 'a' + 1;

    private static string Letters(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // "Part 1" before the year is a title (Deathly Hallows); after it, a file of several.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:cd|dvd|dis[ck]|part|pt)[ .-]?([1-9]|[a-d])(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartInTail();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\]])[ .-]+\(?(?:cd|dvd|dis[ck])[ .-]?([1-9])\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DiscAfterTitle();

    [GeneratedRegex(@"\{edition-[^}]*\}?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenEdition();

    [GeneratedRegex(@"^(?:movie|film|video|title[_ ]?t?\d*|main|feature|vts[_ \d]*|\d{5}|[0-9a-f]{16,}|cd ?\d|disc ?\d|part ?\d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Meaningless();

    [GeneratedRegex(@"^(?:movies?|films?|videos?|downloads?|new|unsorted|misc)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Collection();
}
