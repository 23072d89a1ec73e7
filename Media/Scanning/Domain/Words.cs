using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>Turns the punctuation of file names back into words.</summary>
internal static partial class Words
{
    private const char KeptDot = '\u0001';

    private static readonly char[] Edges = [' ', '-', '.', '_', ',', '~', '+', '–', '—'];

    /// <summary>Separators become spaces, unless the name already has spaces and so its dots mean something ("Mr. Nobody").</summary>
    public static string Separate(string name)
    {
        name = name.Replace('_', ' ');
        if (!name.Contains(' ', StringComparison.Ordinal) || InnerDot().Count(name) > name.Count(c => c == ' '))
            name = Acronyms().Replace(name, match => match.Value.Replace('.', KeptDot) + ' ').Replace('.', ' ').Replace(KeptDot, '.');
        return Spaces().Replace(name, " ").Trim();
    }

    /// <summary>A title without brackets that say something about the file, and without stray punctuation at its ends.</summary>
    public static string Tidy(string text)
    {
        var title = Brackets().Replace(text, " ");
        title = Spaces().Replace(title, " ").Trim(Edges).TrimEnd('(', '[', '{').Trim(Edges);
        if (Acronym().IsMatch(title))
            title += ".";
        return TrailingArticle().Replace(title, "$2 $1");
    }

    /// <summary>Fansub names start with the group ("[Group] Show - 01"), others with where they came from.</summary>
    public static string WithoutLeadingGroup(string name)
    {
        var rest = LeadingGroup().Replace(name, "");
        return rest.Any(char.IsLetterOrDigit) ? rest : name;
    }

    [GeneratedRegex(@"(?<=\S)\.(?=\S)", RegexOptions.None, 1000)]
    private static partial Regex InnerDot();

    // "S.H.I.E.L.D." keeps its dots; "I.Am.Legend" loses them.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?", RegexOptions.None, 1000)]
    private static partial Regex Acronyms();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\[[^\]]*\]|\{[^}]*\}|\(\s*\)", RegexOptions.None, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}$", RegexOptions.None, 1000)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^(.+), (The|A|An|Der|Die|Das|Le|La|Les)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TrailingArticle();

    [GeneratedRegex(@"^\s*(?:\[[^\]]*\]|【[^】]*】|www\.\S+ -)[\s_.-]*", RegexOptions.None, 1000)]
    private static partial Regex LeadingGroup();
}
