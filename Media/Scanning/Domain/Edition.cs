using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

internal static partial class Edition
{
    /// <summary>Anywhere after the title and year, a single word is enough.</summary>
    public static string? InTail(string tail) =>
        Tagged().Match(tail) is { Success: true } tagged ? tagged.Groups[1].Value.Trim()
        : Loose().Match(tail) is { Success: true } loose ? Capitalised(loose.Value)
        : null;

    /// <summary>In a title only the unmistakable phrases count, and never at its start: "Final Cut" is a film.</summary>
    public static (string Title, string? Edition) SplitFrom(string title)
    {
        var phrase = Phrase().Match(title);
        return phrase.Success ? (title[..phrase.Index], Capitalised(phrase.Groups[1].Value)) : (title, null);
    }

    private static string Capitalised(string words) =>
        string.Join(' ', words.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Equals("imax", StringComparison.OrdinalIgnoreCase) ? "IMAX" : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    [GeneratedRegex(@"\{edition-([^}]+)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tagged();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:director'?s|extended|final|theatrical|ultimate|special|unrated|uncut|anniversary|collector'?s|rogue|open matte|imax)[ .](?:cut|edition|version)|extended|unrated|uncut|remastered|theatrical|imax|criterion|redux|despecialized)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}][ ]?)(?:[ ]-|[ ]\()?[ ]((?:director'?s|extended|final|theatrical|special|ultimate)[ ](?:cut|edition))\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phrase();
}
