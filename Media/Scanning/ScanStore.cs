using System.Data.Common;
using Dapper;
using WatchParty.Media.Scanning.Domain;
using WatchParty.Storage;

namespace WatchParty.Media.Scanning;

/// <summary>The files and items of one library as a scan reads and writes them: few statements, many rows, one transaction a batch.</summary>
internal sealed class ScanStore(IDatabase database)
{
    public async Task<IReadOnlyList<KnownFile>> FilesAsync(LibraryId library, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<ScanRows.File>(new CommandDefinition(
            $"SELECT {ScanRows.File.Columns} FROM media_files WHERE library_id = @id", new { id = library.ToString() }, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToFile())];
    }

    public async Task<IReadOnlyList<ShelfItem>> ItemsAsync(LibraryId library, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<ScanRows.Item>(new CommandDefinition(
            $"SELECT {ScanRows.Item.Columns} FROM items WHERE library_id = @id", new { id = library.ToString() }, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToItem())];
    }

    public Task SaveAsync(LibraryId library, IReadOnlyCollection<ShelfItem> items, IReadOnlyCollection<PlacedFile> files, CancellationToken cancellation) =>
        WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(ScanRows.SaveItem, items.Select(item => ScanRows.ToRow(library, item)), transaction);
            await connection.ExecuteAsync(ScanRows.SaveFile, files.Select(file => ScanRows.ToRow(library, file)), transaction);
        }, cancellation);

    /// <summary>Takes away what is gone, marks what cannot be reached, and what that leaves of their items.</summary>
    public Task SettleAsync(LibraryId library, IEnumerable<KnownFile> gone, IEnumerable<KnownFile> unreachable, CancellationToken cancellation) =>
        WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("DELETE FROM media_files WHERE id = @Id", gone.Select(file => new { file.Id }), transaction);
            await connection.ExecuteAsync("UPDATE media_files SET state = 'unreachable' WHERE id = @Id AND state = 'present'", unreachable.Select(file => new { file.Id }), transaction);
            foreach (var statement in ScanRows.SettleItems)
                await connection.ExecuteAsync(statement, new { library = library.ToString() }, transaction);
        }, cancellation);

    /// <summary>The probes that failed are tried again after this.</summary>
    public Task FinishAsync(LibraryId library, ScanStatus status, IEnumerable<SkippedFile> skipped, CancellationToken cancellation) =>
        WriteAsync(async (connection, transaction) =>
        {
            var id = library.ToString();
            await connection.ExecuteAsync(ScanRows.SaveScan, ScanRows.ToRow(library, status), transaction);
            await connection.ExecuteAsync("UPDATE media_files SET problem = NULL WHERE library_id = @id AND state <> 'broken'", new { id }, transaction);
            await connection.ExecuteAsync("DELETE FROM skipped_files WHERE library_id = @id", new { id }, transaction);
            await connection.ExecuteAsync(
                "INSERT INTO skipped_files (library_id, path, reason) VALUES (@id, @path, @reason)",
                skipped.Select(file => new { id, path = file.Path, reason = file.Reason }), transaction);
        }, cancellation);

    public async Task<ScanStatus?> LastAsync(LibraryId library, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<ScanRows.Scan>(new CommandDefinition(
            $"SELECT {ScanRows.Scan.Columns} FROM scans s WHERE s.library_id = @id", new { id = library.ToString() }, cancellationToken: cancellation));
        return row?.ToStatus();
    }

    public async Task<IReadOnlyList<SkippedFile>> SkippedAsync(LibraryId library, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Path, string Reason)>(new CommandDefinition(
            """
            SELECT path, reason FROM skipped_files WHERE library_id = @id
            UNION ALL SELECT folder || '/' || path, problem FROM media_files WHERE library_id = @id AND problem IS NOT NULL
            ORDER BY 1
            """, new { id = library.ToString() }, cancellationToken: cancellation));
        return [.. rows.Select(row => new SkippedFile(row.Path, row.Reason))];
    }

    private Task<bool> WriteAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancellation) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            await work(connection, transaction);
            return true;
        }, cancellation);
}
