using System.Data.Common;
using Microsoft.Data.Sqlite;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>The relational tables of <c>watchparty.db</c>.</summary>
internal sealed class SqliteDatabase(SqliteDataSource source, SqliteWriteGate gate) : IDatabase
{
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        try
        {
            return source.OpenConnectionAsync(cancellation);
        }
        catch (SqliteException e) when (SqliteFaults.IsUnavailability(e))
        {
            throw SqliteFaults.ToUnavailable(e);
        }
    }

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation = default) =>
        gate.RunAsync(() => CommitAsync(work), cancellation);

    public Task<ITurn> TakeTurnAsync(string name, CancellationToken cancellation = default) => Task.FromResult<ITurn>(new OnlyServer());

    private async Task<T> CommitAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work)
    {
        await using var connection = source.Open();
        // Immediate: the lock is met here, before any work, and never in the middle of a transaction that only read so far.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var result = await work(connection, transaction).ConfigureAwait(false);
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }
}
