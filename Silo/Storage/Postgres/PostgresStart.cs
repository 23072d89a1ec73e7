using Npgsql;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>Brings the tables up to date before anything else starts, one silo after the other, or refuses the start with one sentence.</summary>
internal sealed class PostgresStart(NpgsqlDataSource source, ILogger<PostgresStart> log) : StorageStart
{
    /// <summary>An arbitrary number that no other program uses in this database.</summary>
    private const long Turn = 0x57_61_74_63_68;

    private const int OldestVersion = 13;

    protected override async Task MakeReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await RefuseUnsafeAsync(connection, cancellation);
            // Held by this connection; another silo that starts now waits here, and then finds the work done.
            await ExecuteAsync(connection, $"SELECT pg_advisory_lock({Turn})", cancellation);
            try
            {
                Migrations.Run(source, log);
            }
            finally
            {
                await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({Turn})", CancellationToken.None);
            }
        }
        catch (NpgsqlException e)
        {
            throw new StartupException($"The database of Storage:ConnectionString cannot be used: {e.Message}");
        }
    }

    private static async Task RefuseUnsafeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
            throw new StartupException($"PostgreSQL {connection.PostgreSqlVersion} is too old: version {OldestVersion} or newer is needed.");
        foreach (var promise in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            await using var ask = new NpgsqlCommand($"SHOW {promise}", connection);
            if (await ask.ExecuteScalarAsync(cancellation) is "off")
                throw new StartupException($"PostgreSQL runs with {promise} = off: what is acknowledged would not be on disk. Set it to on.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        // Another silo's migrations may take longer than a person would wait.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
