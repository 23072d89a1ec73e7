using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using WatchParty.Storage;

namespace WatchParty.Media.Libraries;

public sealed class LibraryStore(IDatabase database)
{
    public async Task<IReadOnlyList<Library>> ListAsync(CancellationToken cancellation) => await QueryAsync("", new { }, cancellation);

    public async Task<Library?> FindAsync(LibraryId id, CancellationToken cancellation) =>
        (await QueryAsync("WHERE l.id = @id", new { id = id.ToString() }, cancellation)).SingleOrDefault();

    public Task SaveAsync(Library library, CancellationToken cancellation) => database.WriteAsync(async (connection, transaction) =>
    {
        await connection.ExecuteAsync(
            """
            INSERT INTO libraries (id, name, kind, created_ts_ms, updated_ts_ms) VALUES (@id, @name, @kind, @created, @updated)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated_ts_ms = excluded.updated_ts_ms
            """,
            new
            {
                id = library.Id.ToString(),
                name = library.Name,
                kind = Word(library.Kind),
                created = library.CreatedAt.ToUnixTimeMilliseconds(),
                updated = library.UpdatedAt.ToUnixTimeMilliseconds(),
            },
            transaction);
        await ReplaceFoldersAsync(connection, transaction, library);
        return true;
    }, cancellation);

    public Task<bool> DeleteAsync(LibraryId id, CancellationToken cancellation) => database.WriteAsync(async (connection, transaction) =>
        await connection.ExecuteAsync("DELETE FROM libraries WHERE id = @id", new { id = id.ToString() }, transaction) > 0, cancellation);

    /// <summary>How many films or series each library shows.</summary>
    public async Task<IReadOnlyDictionary<LibraryId, int>> CountItemsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var counts = await connection.QueryAsync<(string Library, long Count)>(new CommandDefinition(
            "SELECT library_id, COUNT(*) FROM items WHERE parent_id IS NULL AND listed = 1 GROUP BY library_id", cancellationToken: cancellation));
        return counts.ToDictionary(count => LibraryId.Parse(count.Library, null), count => (int)count.Count);
    }

    private static async Task ReplaceFoldersAsync(DbConnection connection, DbTransaction transaction, Library library)
    {
        var id = library.Id.ToString();
        await connection.ExecuteAsync("DELETE FROM library_folders WHERE library_id = @id", new { id }, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO library_folders (library_id, path) VALUES (@id, @path)", library.Folders.Select(path => new { id, path }), transaction);
    }

    private async Task<List<Library>> QueryAsync(string where, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT l.id AS Id, l.name AS Name, l.kind AS Kind, l.created_ts_ms AS Created, l.updated_ts_ms AS Updated, f.path AS Path
            FROM libraries l JOIN library_folders f ON f.library_id = l.id {where} ORDER BY l.name, l.id, f.path
            """,
            parameters, cancellationToken: cancellation));
        return [.. rows.GroupBy(row => row.Id, StringComparer.Ordinal).Select(group => ToLibrary([.. group]))];
    }

    private static Library ToLibrary(ImmutableArray<Row> rows) => new(
        LibraryId.Parse(rows[0].Id, null),
        rows[0].Name,
        Enum.Parse<LibraryKind>(rows[0].Kind, ignoreCase: true),
        [.. rows.Select(row => row.Path)],
        DateTimeOffset.FromUnixTimeMilliseconds(rows[0].Created),
        DateTimeOffset.FromUnixTimeMilliseconds(rows[0].Updated));

    private static string Word(LibraryKind kind) => kind.ToString().ToLowerInvariant();

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string Kind { get; init; }
        public required long Created { get; init; }
        public required long Updated { get; init; }
        public required string Path { get; init; }
    }
}
