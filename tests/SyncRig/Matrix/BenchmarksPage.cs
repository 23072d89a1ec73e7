namespace WatchParty.SyncRig.Matrix;

/// <summary>The section of the benchmarks page that the rig writes. Cases can be measured one by one: a row is replaced, the others stay.</summary>
public static class BenchmarksPage
{
    private const string Begin = "<!-- sync: written by tests/SyncRig -->";
    private const string End = "<!-- /sync -->";

    public static async Task WriteAsync(string path, IEnumerable<Outcome> outcomes)
    {
        var page = await File.ReadAllTextAsync(path);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < Begin.Length || end < begin)
            throw new InvalidOperationException($"{path} has no place for the table, between '{Begin}' and '{End}'.");

        await File.WriteAllTextAsync(path, $"{page[..begin]}\n{Merged(page[begin..end], Report.Table(outcomes))}{page[end..]}");
    }

    public static string Merged(string before, string measured)
    {
        var rows = Rows(before).Concat(Rows(measured)).GroupBy(NameOf).ToDictionary(group => group.Key, group => group.Last());
        var order = Cases.All.Select(one => one.Name).ToList();
        return Report.Head + string.Concat(rows.OrderBy(row => order.IndexOf(row.Key)).Select(row => row.Value + "\n"));
    }

    private static IEnumerable<string> Rows(string table) =>
        table.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && NameOf(line) is not "case");

    private static string NameOf(string row) => row.Split('|')[1].Trim();
}
