using CsCheck;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Domain.Tests.Media;

public sealed class NameParserPropertyTests
{
    private static readonly string[] Pieces =
    [
        "/", ".", " ", "-", "_", "(", ")", "[", "]", "{", "}", "S01", "E02", "s1e2e3", "1x02", "2010", "(2010)", "1080p", "cd1", "part", "第1话",
        "Season 1", "Specials", "Film", "The", ", The", "sample", "trailer", "é", "影", "\n", "\0", "\ud800", "9999", "{edition-", "Director's Cut", "x264", ".mkv",
    ];

    private static readonly Gen<string> Path =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.String[0, 8]).Array[0, 14].Select(string.Concat);

    private static readonly Gen<LibraryKind> Kind = Gen.Bool.Select(tv => tv ? LibraryKind.Tv : LibraryKind.Movies);

    [Fact]
    public void Any_path_gives_an_answer_with_a_title() =>
        Gen.Select(Kind, Path).Sample((kind, path) => NameParser.Parse(kind, path) switch
        {
            ParsedName.Movie movie => movie.Title.Length > 0,
            ParsedName.Episode episode => episode.Series.Length > 0 && episode.Title != "" && episode.Number <= episode.LastNumber && episode.Season >= 0,
            _ => true,
        });

    [Fact]
    public void The_same_path_is_always_read_the_same() =>
        Gen.Select(Kind, Path).Sample((kind, path) => NameParser.Parse(kind, path) == NameParser.Parse(kind, path));

    [Fact]
    public void A_plain_title_with_its_year_comes_back_whole() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 4, 12].Array[1, 4], Gen.Int[1900, 2035]).Sample((words, year) =>
        {
            var title = string.Join(' ', words.Select(word => "q" + word));

            return NameParser.Parse(LibraryKind.Movies, $"{title} ({year}).mkv") == new ParsedName.Movie(title, year)
                && NameParser.Parse(LibraryKind.Movies, $"{title.Replace(' ', '.')}.{year}.1080p.mkv") == new ParsedName.Movie(title, year);
        });

    [Fact]
    public void Season_and_episode_come_back_whatever_the_show_is_called() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 3, 12], Gen.Int[0, 99], Gen.Int[1, 999]).Sample((show, season, number) =>
            NameParser.Parse(LibraryKind.Tv, $"q{show}/Season {season}/q{show} - S{season:00}E{number:00}.mkv")
                == new ParsedName.Episode("q" + show, null, season, number, number));
}
