using Npgsql;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>An advisory lock, held by a connection of its own: PostgreSQL lets go of it when the connection or the silo is gone.</summary>
internal sealed class PostgresTurn : ITurn
{
    /// <summary>An arbitrary number that keeps these locks apart from others of the database.</summary>
    private const int Kind = 0x57_50;

    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    private PostgresTurn(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

    public static async Task<ITurn> TakeAsync(NpgsqlDataSource source, string name, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(connection, "SELECT pg_advisory_lock(@kind, hashtext(@name))", name, cancellation).ConfigureAwait(false);
            return new PostgresTurn(connection, name);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask<bool> IsHeldAsync(CancellationToken cancellation = default)
    {
        try
        {
            await ExecuteAsync(_connection, "SELECT 1", _name, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException) // the connection is broken, or was found broken before
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ExecuteAsync(_connection, "SELECT pg_advisory_unlock(@kind, hashtext(@name))", _name, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The lock went with the connection.
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("kind", Kind);
        command.Parameters.AddWithValue("name", name);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
