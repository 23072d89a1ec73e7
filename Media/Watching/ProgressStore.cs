using System.Text.Json;
using Dapper;
using WatchParty.Media.Catalog;
using WatchParty.People;
using WatchParty.Storage;

namespace WatchParty.Media.Watching;

/// <summary>How far each person is in what they watch.</summary>
public sealed class ProgressStore(IDatabase database)
{
    private const int MostShown = 50;

    // From here on only the credits are left, for nearly every film.
    private const double AsGoodAsFinished = 0.95;

    /// <param name="finished">Null: judged by how much is left.</param>
    public Task SaveAsync(UserId user, Item item, TimeSpan position, bool? finished, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO watch_progress (user_id, item_id, position_ms, finished, updated_ts_ms)
            SELECT @user, id, @position, @finished, @now FROM items WHERE id = @item
            ON CONFLICT (user_id, item_id) DO UPDATE SET position_ms = excluded.position_ms, finished = excluded.finished, updated_ts_ms = excluded.updated_ts_ms
            """,
            new
            {
                user = user.ToString(),
                item = item.Id.ToString(),
                position = (long)position.TotalMilliseconds,
                finished = finished ?? position >= item.Duration * AsGoodAsFinished ? 1 : 0,
                now = now.ToUnixTimeMilliseconds(),
            },
            transaction), cancellation);

    /// <summary>What is begun and not finished, newest first.</summary>
    /// <param name="libraries">Those the person may see; null for all.</param>
    public async Task<IReadOnlyList<Continued>> ContinueAsync(UserId user, IReadOnlyCollection<LibraryId>? libraries, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<ItemRow, ProgressRow, Continued>(new CommandDefinition(
            $"""
            SELECT {ItemRow.Columns}, p.position_ms AS PositionMs, p.updated_ts_ms AS UpdatedMs
            FROM watch_progress p JOIN items i ON i.id = p.item_id
            WHERE p.user_id = @user AND p.finished = 0 AND p.position_ms > 0 AND i.listed = 1 {(libraries is null ? "" : "AND i.library_id IN (SELECT value FROM json_each(@libraries))")}
            ORDER BY p.updated_ts_ms DESC, i.id LIMIT @limit
            """,
            new { user = user.ToString(), limit = MostShown, libraries = JsonSerializer.Serialize(libraries?.Select(library => library.ToString())) }, cancellationToken: cancellation),
            (item, progress) => new Continued(item.ToItem(), TimeSpan.FromMilliseconds(progress.PositionMs), DateTimeOffset.FromUnixTimeMilliseconds(progress.UpdatedMs)),
            splitOn: "PositionMs");
        return [.. rows];
    }

    private sealed class ProgressRow
    {
        public required long PositionMs { get; init; }
        public required long UpdatedMs { get; init; }
    }
}
