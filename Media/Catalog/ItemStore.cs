using System.Text.Json;
using Dapper;
using WatchParty.Media.Catalog.Domain;
using WatchParty.Storage;

namespace WatchParty.Media.Catalog;

/// <summary>Reads items, in pages that cost the same at the start and at the end of 50,000.</summary>
public sealed class ItemStore(IDatabase database)
{
    private const int MostWords = 8;

    /// <summary>Films or series, sorted for humans. One more than <paramref name="limit"/> tells that there is a next page.</summary>
    public Task<IReadOnlyList<Item>> TopAsync(LibraryId library, string? search, ItemCursor? after, int limit, CancellationToken cancellation)
    {
        var words = TitleKeys.Words(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        var parameters = Page(after, limit);
        parameters.Add("library", library.ToString());
        for (var n = 0; n < words.Length; n++)
            parameters.Add($"word{n}", $"%{words[n]}%"); // words hold letters and digits only: nothing to escape
        var matching = string.Concat(words.Select((_, n) => $" AND i.search_text LIKE @word{n}"));
        return search is { Length: > 0 } && words.Length == 0
            ? Task.FromResult<IReadOnlyList<Item>>([])
            : QueryAsync($"i.library_id = @library AND i.parent_id IS NULL{matching}", after, parameters, cancellation);
    }

    public Task<IReadOnlyList<Item>> ChildrenAsync(ItemId parent, ItemCursor? after, int limit, CancellationToken cancellation)
    {
        var parameters = Page(after, limit);
        parameters.Add("parent", parent.ToString());
        return QueryAsync("i.parent_id = @parent", after, parameters, cancellation);
    }

    public async Task<Item?> FindAsync(ItemId item, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<ItemRow>(new CommandDefinition(
            $"SELECT {ItemRow.Columns} FROM items i WHERE i.id = @id AND i.listed = 1", new { id = item.ToString() }, cancellationToken: cancellation));
        return row?.ToItem();
    }

    /// <summary>Those of them that are listed, in no order.</summary>
    public async Task<IReadOnlyList<Item>> FindAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
            return [];
        var ids = JsonSerializer.Serialize(items.Select(id => id.ToString()));
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<ItemRow>(new CommandDefinition(
            $"SELECT {ItemRow.Columns} FROM items i WHERE i.id IN (SELECT value FROM json_each(@ids)) AND i.listed = 1", new { ids }, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToItem())];
    }

    private static DynamicParameters Page(ItemCursor? after, int limit) =>
        new(new { limit = limit + 1, afterKey = after?.SortKey, afterId = after?.Item.ToString() });

    private async Task<IReadOnlyList<Item>> QueryAsync(string where, ItemCursor? after, DynamicParameters parameters, CancellationToken cancellation)
    {
        var from = after is null ? "" : " AND (i.sort_key, i.id) > (@afterKey, @afterId)";
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<ItemRow>(new CommandDefinition(
            $"SELECT {ItemRow.Columns} FROM items i WHERE {where} AND i.listed = 1{from} ORDER BY i.sort_key, i.id LIMIT @limit",
            parameters, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToItem())];
    }
}
