using System.Globalization;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Domain.Tests.Media;

public sealed class NameParserTableTests
{
    [Fact]
    public void Characters_that_only_deceive_are_left_out_of_titles()
    {
        var turned = Assert.IsType<ParsedName.Movie>(NameParser.Parse(LibraryKind.Movies, "Film \u202Eabc\u202C\u2066 two\u2069\r\n\u200B (2010).mkv"));

        Assert.Equal(("Film abc two", 2010), (turned.Title, turned.Year));
    }

    [Fact]
    public void Every_name_of_the_table_is_read_as_a_person_would()
    {
        var misread = Rows()
            .Select(row => (row.Path, row.Expected, Actual: NameParser.Parse(row.Library, row.Path)))
            .Where(row => row.Actual != row.Expected)
            .Select(row => $"{row.Path}\n  expected {row.Expected}\n  was      {row.Actual}")
            .ToList();

        Assert.True(misread.Count == 0, string.Join('\n', misread));
    }

    [Fact]
    public void The_table_holds_at_least_120_names() => Assert.True(Rows().Count() >= 120);

    private static IEnumerable<(LibraryKind Library, string Path, ParsedName Expected)> Rows()
    {
        using var table = typeof(NameParserTableTests).Assembly.GetManifestResourceStream("names.tsv")!;
        using var reader = new StreamReader(table);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            string? Cell(int index) => index < cells.Length && cells[index].Length > 0 ? cells[index] : null;
            int? Number(int index) => Cell(index) is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

            yield return (Enum.Parse<LibraryKind>(cells[0], ignoreCase: true), cells[1], cells[2] switch
            {
                "movie" => new ParsedName.Movie(cells[3], Number(4), Cell(8), Number(9)),
                "episode" => new ParsedName.Episode(cells[3], Number(4), Number(5)!.Value, Number(6)!.Value, Number(7) ?? Number(6)!.Value, Cell(8)),
                "extra" => new ParsedName.Extra(),
                _ => new ParsedName.Unplaced(),
            });
        }
    }
}
