using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Npgsql;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>
/// The relational tables in PostgreSQL. Transactions are serializable and repeated after a conflict, so that the stores may
/// rely on what SQLite's one writer gives them: nothing changes between what a transaction read and what it writes.
/// </summary>
internal sealed class PostgresDatabase(NpgsqlDataSource source, IWriteGate gate) : IDatabase
{
    private const int MostTries = 10;

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresFaults.IsUnavailability(e))
        {
            throw PostgresFaults.ToUnavailable(e);
        }
    }

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation = default) =>
        gate.RunAsync(() => TryUntilCommittedAsync(work, cancellation), cancellation);

    public async Task<ITurn> TakeTurnAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            return await PostgresTurn.TakeAsync(source, name, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresFaults.IsUnavailability(e))
        {
            throw PostgresFaults.ToUnavailable(e);
        }
    }

    private async Task<T> TryUntilCommittedAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await CommitAsync(work, cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (PostgresFaults.IsConflict(e) && tries < MostTries)
            {
                // Those who met must not meet again.
                await Task.Delay(RandomNumberGenerator.GetInt32(5 * tries), cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<T> CommitAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, cancellation).ConfigureAwait(false);
        var result = await work(connection, transaction).ConfigureAwait(false);
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }
}
