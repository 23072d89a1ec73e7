using System.Data.Common;

namespace WatchParty.Storage;

/// <summary>
/// Port to the one relational database (SQLite, or PostgreSQL in a cluster).
/// SQLite has one writer: every write of this process goes through <see cref="WriteAsync{T}"/>, so that nobody waits in
/// the driver's busy loop (which blocks a thread-pool thread for 150 ms a turn, dotnet/efcore#36658).
/// </summary>
public interface IDatabase
{
    /// <summary>An open connection for reading. The caller disposes it.</summary>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Runs <paramref name="work"/> in one write transaction; committed and on disk when it returns.
    /// Throws <see cref="StorageUnavailableException"/> when the database is locked, full, read-only or gone; then nothing was written.
    /// Unique-constraint violations and the like pass through as the driver's <see cref="DbException"/>.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation = default);
}
