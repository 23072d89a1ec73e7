using System.Globalization;
using WatchParty.Support;

namespace WatchParty.Bench;

/// <summary><c>docs/benchmarks.md</c>: each case writes between its own two markers, the words around them are written by hand.</summary>
internal static class Report
{
    private static readonly string s_file = Repository.File("docs/benchmarks.md");

    public static void Write(string name, string section, int repeats)
    {
        var text = File.ReadAllText(s_file);
        var (begin, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"{s_file} has no place for {name}: it needs the lines {begin} and {end}.");

        var when = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(s_file, $"{text[..(from + begin.Length)]}\n{section.TrimEnd()}\n\n{when}, {repeats} repeats.\n{text[to..]}");
    }
}
