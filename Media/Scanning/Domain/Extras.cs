using System.Text.RegularExpressions;

namespace WatchParty.Media.Scanning.Domain;

internal static partial class Extras
{
    // At the top of a library such a word is the name of a collection; inside a film's or a show's folder it marks bonus material.
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "extras", "extra", "bonus", "featurettes", "behind the scenes", "deleted scenes", "interviews", "scenes",
        "shorts", "trailers", "trailer", "other", "sample", "samples", "clips", "theme-music", "backdrops",
    };

    public static bool Recognise(string[] folders, string name) =>
        folders.Skip(1).Any(Folders.Contains)
        || folders.Any(folder => folder.Equals("sample", StringComparison.OrdinalIgnoreCase) || folder.Equals("trailers", StringComparison.OrdinalIgnoreCase))
        || Names().IsMatch(name);

    [GeneratedRegex(@"^sample$|^sample[-._]|[-._ ]sample$|\.sample\.|^trailer ?\d?$|[-._]trailer ?\d?$|[- ]- trailer ?\d?$|-(behindthescenes|deleted|featurette|interview|scene|short|extra|other)$|(?<![a-z])nc(op|ed) ?\d*(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();
}
