using Dapper;
using WatchParty.Media;
using WatchParty.Media.Catalog;
using WatchParty.Media.Catalog.Domain;
using WatchParty.Support;

namespace WatchParty.Bench.Library;

/// <summary>Pages and searches of one library with 50,000 films, as the web client asks for them.</summary>
internal static class LibraryBenchmark
{
    private const int PageSize = 50;
    private const int Asks = 100;

    private static readonly string[] s_words =
        ["dark", "river", "night", "The", "love", "city", "war", "last", "blue", "king", "house", "summer", "ghost", "road", "sea", "winter"];

    public static async Task<string> RunAsync(Effort effort)
    {
        var films = effort.Pick(50_000, 1_000);
        using var database = new TemporaryDatabase();
        var library = new LibraryId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        await FillAsync(database, library, films);
        var items = new ItemStore(database.Database);
        var middle = await CursorAsync(items, library, films / 2);
        var last = await CursorAsync(items, library, films - PageSize);

        var table = new Table($"{Spread.Show(films)} films, pages of {PageSize}", "#found", "#p50 ms", "#p99 ms", "#max ms");
        await MeasureAsync(table, "first page", () => items.TopAsync(library, null, null, PageSize, default));
        await MeasureAsync(table, "a page in the middle", () => items.TopAsync(library, null, middle, PageSize, default));
        await MeasureAsync(table, "last page", () => items.TopAsync(library, null, last, PageSize, default));
        await MeasureAsync(table, "search for a common word", () => items.TopAsync(library, "dark", null, PageSize, default));
        await MeasureAsync(table, "search for two words", () => items.TopAsync(library, "king dark", null, PageSize, default));
        await MeasureAsync(table, "search for one film by its number", () => items.TopAsync(library, "49777", null, PageSize, default));
        await MeasureAsync(table, "search for what is not there", () => items.TopAsync(library, "zzzzz", null, PageSize, default));
        return table.ToString();
    }

    private static async Task FillAsync(TemporaryDatabase database, LibraryId library, int count) =>
        await database.Database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "INSERT INTO libraries (id, name, kind, created_ts_ms, updated_ts_ms) VALUES (@id, 'Films', 'movies', 0, 0)", new { id = library.ToString() }, transaction);
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
            return true;
        }, default);

    private static FilmRow Film(LibraryId library, int number)
    {
        var words = Enumerable.Range(0, 3).Select(place => s_words[(number * (place + 7) + (number >> (4 * place))) % s_words.Length]);
        var (title, year) = ($"{string.Join(' ', words)} {number}", 1920 + (number % 100));
        var id = new ItemId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(number)));
        return new(id.ToString(), library.ToString(), title, TitleKeys.SortKey(title, year), TitleKeys.Words(title), year);
    }

    private static async Task<ItemCursor> CursorAsync(ItemStore items, LibraryId library, int place)
    {
        ItemCursor? after = null;
        for (var seen = 0; seen < place; seen += 1000)
        {
            var page = await items.TopAsync(library, null, after, Math.Min(1000, place - seen), default);
            after = ItemCursor.After(page[Math.Min(1000, place - seen) - 1]);
        }

        return after!.Value;
    }

    private static async Task MeasureAsync(Table table, string what, Func<Task<IReadOnlyList<Item>>> ask)
    {
        var time = TimeProvider.System;
        var found = Math.Min(PageSize, (await ask()).Count);
        var latencies = new List<double>();
        for (var i = 0; i < Asks; i++)
        {
            var start = time.GetTimestamp();
            await ask();
            latencies.Add(time.GetElapsedTime(start).TotalMilliseconds);
        }

        latencies.Sort();
        table.Row(what, Spread.Show(found), Spread.Show(latencies.Percentile(0.5), "0.0"), Spread.Show(latencies.Percentile(0.99), "0.0"), Spread.Show(latencies[^1], "0.0"));
    }

    private sealed record FilmRow(string Id, string Library, string Title, string SortKey, string SearchText, int Year);
}
