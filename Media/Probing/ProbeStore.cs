using System.Text.Json;
using Dapper;
using WatchParty.Media.Scanning;
using WatchParty.Media.Scanning.Domain;
using WatchParty.Storage;

namespace WatchParty.Media.Probing;

internal sealed class ProbeStore(IDatabase database)
{
    public async Task<IReadOnlyList<(string Id, FilePlace Place)>> WaitingAsync(LibraryId library, CancellationToken cancellation) =>
        [.. (await QueryAsync("state = 'present' AND probed = 0", library, cancellation)).Select(row => (row.Id, new FilePlace(row.Folder, row.Path)))];

    public async Task<IReadOnlyList<SkippedFile>> BrokenAsync(LibraryId library, CancellationToken cancellation) =>
        [.. (await QueryAsync("state = 'broken'", library, cancellation)).Select(row => new SkippedFile(new FilePlace(row.Folder, row.Path).FullPath, row.Problem ?? ""))];

    public Task SaveAsync(LibraryId library, IReadOnlyCollection<(string File, ProbeResult Result)> results, CancellationToken cancellation) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "UPDATE media_files SET probed = 1, state = @State, duration_ms = @Duration, probe = @Probe, problem = @Problem WHERE id = @Id",
                results.Select(result => ToRow(result.File, result.Result)), transaction);
            if (results.Any(result => result.Result is ProbeResult.NotVideo))
            {
                foreach (var statement in ScanRows.SettleItems)
                    await connection.ExecuteAsync(statement, new { library = library.ToString() }, transaction);
            }

            return true;
        }, cancellation);

    private static ResultRow ToRow(string file, ProbeResult result) => result switch
    {
        ProbeResult.Read(var report) => new(file, "present", report.DurationMs, JsonSerializer.Serialize(report), null),
        ProbeResult.NotVideo(var reason) => new(file, "broken", null, null, reason),
        _ => throw new ArgumentOutOfRangeException(nameof(result), "A failed probe says nothing about the file."),
    };

    private async Task<IEnumerable<Row>> QueryAsync(string where, LibraryId library, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT id AS Id, folder AS Folder, path AS Path, problem AS Problem FROM media_files WHERE library_id = @id AND {where} ORDER BY id",
            new { id = library.ToString() }, cancellationToken: cancellation));
    }

    private sealed record ResultRow(string Id, string State, long? Duration, string? Probe, string? Problem);

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Folder { get; init; }
        public required string Path { get; init; }
        public string? Problem { get; init; }
    }
}
