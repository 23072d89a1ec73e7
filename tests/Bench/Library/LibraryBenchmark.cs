using Dapper;
using WatchParty.Media;
using WatchParty.Media.Catalog;
using WatchParty.Support;

namespace WatchParty.Bench.Library;

/// <summary>Pages and searches of one library with 50,000 films, as the web client asks for them.</summary>
internal static class LibraryBenchmark
{
    private const int PageSize = 50;
    private const int Asks = 100;

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
            await FilmRows.InsertAsync(connection, transaction, library.ToString(), count);
            return true;
        }, default);

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
}
