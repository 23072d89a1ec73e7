using Microsoft.Data.Sqlite;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Storage;

/// <summary>Makes the database fit for use before anything else starts, or refuses the start with one sentence.</summary>
internal sealed class DatabaseStart(DatabaseFile file, SqliteDataSource source, ILogger<DatabaseStart> log) : StorageStart
{
    protected override Task MakeReadyAsync(CancellationToken cancellation)
    {
        Prepare();
        return Task.CompletedTask;
    }

    public void Prepare()
    {
        try
        {
            file.CreateOrRefuse();
            using var connection = source.Open();
            file.RefuseDamaged(connection);
            UseWriteAheadLog(connection);
            Migrations.Run(connection, log);
            if (!StorageStatements.AreIntact(connection))
                throw file.Damaged("the statements in OrleansQuery have changed");
            file.MarkCreated();
            source.Anchor();
            EmptyTheLog(connection);
        }
        catch (SqliteException e) when (SqliteFaults.IsDamage(e))
        {
            throw file.Damaged(e.Message);
        }
        catch (SqliteException e)
        {
            throw new StartupException($"The database {file.Path} cannot be used: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The database {file.Path} cannot be used: {e.Message}");
        }
    }

    // SQLite ends a log silently at its first damaged frame: what the last life left there is better kept in the file, which is checked.
    private static void EmptyTheLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    // Stays in the file; readers then never wait for the writer, nor the writer for them.
    private static void UseWriteAheadLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        if (command.ExecuteScalar() is not "wal")
            throw new StartupException($"The database {connection.DataSource} cannot use a write-ahead log; is the data folder on a network drive?");
    }
}
