using WatchParty.Media.Catalog.Domain;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>The items that a parsed name stands for, without id.</summary>
internal static class Naming
{
    /// <summary>Without a year a title says too little ("birthday.mp4"): then only files of one folder make one film.</summary>
    public static ShelfItem Movie(ParsedName.Movie movie, FilePlace place)
    {
        var title = movie.Edition is null ? movie.Title : $"{movie.Title} · {movie.Edition}";
        var where = movie.Year is null ? $"@{place.Folder}/{place.Directory}" : $"{movie.Year}";
        return Item(null, MediaKind.Movie, $"movie:{TitleKeys.Identity(movie.Title)}:{where}:{TitleKeys.Identity(movie.Edition ?? "")}", title, TitleKeys.SortKey(title, movie.Year)) with { Year = movie.Year };
    }

    public static ShelfItem Series(ParsedName.Episode episode) =>
        Item(null, MediaKind.Series, $"series:{TitleKeys.Identity(episode.Series)}:{episode.Year}", episode.Series, TitleKeys.SortKey(episode.Series, episode.Year)) with { Year = episode.Year };

    public static ShelfItem Season(ShelfItem series, int season) =>
        Item(series.Id, MediaKind.Season, $"{series.Identity}:s{season}", season == 0 ? "Specials" : $"Season {season}", TitleKeys.NumberKey(season)) with { Season = season };

    public static ShelfItem Episode(ShelfItem season, ParsedName.Episode episode)
    {
        var numbered = episode.LastNumber == episode.Number ? $"Episode {episode.Number}" : $"Episodes {episode.Number}–{episode.LastNumber}";
        return Item(season.Id, MediaKind.Episode, $"{season.Identity}:e{episode.Number}", episode.Title ?? numbered, TitleKeys.NumberKey(episode.Number)) with
        {
            Season = episode.Season,
            Episode = episode.Number,
        };
    }

    private static ShelfItem Item(string? parent, MediaKind kind, string identity, string title, string sortKey) =>
        new("", parent, kind, identity, title, sortKey, TitleKeys.Words(title));
}
