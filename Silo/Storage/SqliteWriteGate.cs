using Microsoft.Data.Sqlite;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>
/// Lets one writer of this process at a time to the database, in the order of arrival: SQLite has one writer, and whoever
/// meets its lock waits in the driver's loop (dotnet/efcore#36658). A write must not start another.
/// </summary>
internal sealed class SqliteWriteGate(SqliteDataSource source, LockPatience patience, StorageMetrics metrics) : IWriteGate, IDisposable
{
    private readonly SemaphoreSlim _turn = new(initialCount: 1, maxCount: 1);
    private readonly WriterThread _thread = new();

    /// <exception cref="StorageUnavailableException">The database is locked, full, read-only or gone.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> write, CancellationToken cancellation = default)
    {
        using var pending = metrics.Begin();
        // The gate must not wait for a caller's scheduler (a busy grain) to hand the turn on.
        if (!await _turn.WaitAsync(patience.Queue, cancellation).ConfigureAwait(false))
        {
            pending.Refused("queue");
            throw new StorageUnavailableException("The server cannot save changes right now: too many are waiting.");
        }

        try
        {
            // A deleted file stays writable through the open connections, and everything written to it is lost.
            if (!source.Exists)
            {
                pending.Refused("gone");
                throw new StorageUnavailableException("The server cannot save changes right now: the database file is gone.");
            }

            var result = await _thread.RunAsync(write).ConfigureAwait(false);
            pending.Saved();
            return result;
        }
        catch (SqliteException e) when (SqliteFaults.IsUnavailability(e))
        {
            pending.Refused(SqliteFaults.Word(e));
            // Whatever state the fault left in a connection, the next writer shall not inherit it.
            source.CloseIdleConnections();
            throw SqliteFaults.ToUnavailable(e);
        }
        finally
        {
            _turn.Release();
        }
    }

    public bool IsUnavailability(Exception fault) => fault is SqliteException e && SqliteFaults.IsUnavailability(e);

    public StorageUnavailableException ToUnavailable(Exception fault) => SqliteFaults.ToUnavailable((SqliteException)fault);

    public void Dispose()
    {
        _thread.Dispose();
        _turn.Dispose();
    }
}
