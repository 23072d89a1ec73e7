using System.Data.Common;
using Dapper;
using WatchParty.Media;
using WatchParty.Media.Catalog.Domain;

namespace WatchParty.Bench.Library;

/// <summary>Many films as the scan would have stored them, with titles that search has to tell apart.</summary>
internal static class FilmRows
{
    private static readonly string[] s_words =
        ["dark", "river", "night", "The", "love", "city", "war", "last", "blue", "king", "house", "summer", "ghost", "road", "sea", "winter"];

    public static async Task InsertAsync(DbConnection connection, DbTransaction transaction, string library, int count)
    {
        var films = Enumerable.Range(0, count).Select(number => Film(library, number)).ToList();
        await connection.ExecuteAsync(
            """
            INSERT INTO items (id, library_id, kind, identity, title, sort_key, search_text, year, listed, playable)
            VALUES (@Id, @Library, 'movie', @Id, @Title, @SortKey, @SearchText, @Year, 1, 1)
            """, films, transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO media_files (id, library_id, item_id, folder, path, size, modified_ts_ms, inode, device, fingerprint, state, probed, duration_ms)
            VALUES (@Id, @Library, @Id, '/films', @Title, 1, 0, 0, 0, '', 'present', 1, 7200000)
            """, films, transaction);
    }

    private static Row Film(string library, int number)
    {
        var words = Enumerable.Range(0, 3).Select(place => s_words[(number * (place + 7) + (number >> (4 * place))) % s_words.Length]);
        var (title, year) = ($"{string.Join(' ', words)} {number}", 1920 + (number % 100));
        var id = new ItemId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(number)));
        return new(id.ToString(), library, title, TitleKeys.SortKey(title, year), TitleKeys.Words(title), year);
    }

    private sealed record Row(string Id, string Library, string Title, string SortKey, string SearchText, int Year);
}
