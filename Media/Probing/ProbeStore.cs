using System.Diagnostics;
using System.Text.Json;
using Dapper;
using WatchParty.Media.Scanning;
using WatchParty.Media.Scanning.Domain;
using WatchParty.Storage;

namespace WatchParty.Media.Probing;

/// <summary>The files that wait for a probe, and what came of it. One whose probe failed waits for the next scan of its library.</summary>
internal sealed class ProbeStore(IDatabase database)
{
    /// <summary>The newest first: what somebody just added is what they want to watch.</summary>
    public async Task<IReadOnlyList<WaitingFile>> NextAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Id, string Library, string Folder, string Path, string Fingerprint)>(new CommandDefinition(
            """
            SELECT id, library_id, folder, path, fingerprint FROM media_files
            WHERE probed = 0 AND state = 'present' AND problem IS NULL ORDER BY id DESC LIMIT @limit
            """,
            new { limit }, cancellationToken: cancellation));
        return [.. rows.Select(row => new WaitingFile(row.Id, row.Library, new FilePlace(row.Folder, row.Path), row.Fingerprint))];
    }

    public Task SaveAsync(IReadOnlyCollection<(WaitingFile File, ProbeResult Result)> results, CancellationToken cancellation) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                """
                UPDATE media_files SET probed = @Probed, state = @State, duration_ms = @Duration, probe = @Probe, problem = @Problem
                WHERE id = @Id AND fingerprint = @Fingerprint AND state = 'present'
                """,
                results.Select(result => ToRow(result.File, result.Result)), transaction);
            foreach (var library in results.Where(result => result.Result is ProbeResult.NotVideo).Select(result => result.File.Library).Distinct())
            {
                foreach (var statement in ScanRows.SettleItems)
                    await connection.ExecuteAsync(statement, new { library }, transaction);
            }

            return true;
        }, cancellation);

    private static ResultRow ToRow(WaitingFile file, ProbeResult result) => result switch
    {
        ProbeResult.Read(var report) => new(file.Id, file.Fingerprint, 1, "present", report.DurationMs, JsonSerializer.Serialize(report), null),
        ProbeResult.NotVideo(var reason) => new(file.Id, file.Fingerprint, 1, "broken", null, null, reason),
        ProbeResult.Failed(var reason) => new(file.Id, file.Fingerprint, 0, "present", null, null, $"{reason} It is listed without its length."),
        _ => throw new UnreachableException(),
    };

    private sealed record ResultRow(string Id, string Fingerprint, int Probed, string State, long? Duration, string? Probe, string? Problem);
}
