using System.Data.Common;

namespace WatchParty.Storage;

/// <summary>
/// Port to the one relational database: SQLite, or PostgreSQL in a cluster. Both take the same statements; what differs is
/// hidden behind this port (and, for lists, behind <c>json_each</c>, which our PostgreSQL has too).
/// SQLite has one writer: every write of this process goes through <see cref="WriteAsync{T}"/>, so that nobody waits in
/// the driver's busy loop (which blocks a thread-pool thread for 150 ms a turn, dotnet/efcore#36658).
/// </summary>
public interface IDatabase
{
    /// <summary>An open connection for reading. The caller disposes it.</summary>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Runs <paramref name="work"/> in one write transaction, as if there were no other; committed and on disk when it returns.
    /// PostgreSQL may run it again after a conflict, so that it must change nothing but the database.
    /// Throws <see cref="StorageUnavailableException"/> when the database is locked, full, read-only or gone; then nothing was written.
    /// Unique-constraint violations and the like pass through as the driver's <see cref="DbException"/>.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation = default);

    /// <summary>
    /// Waits until no other silo has the turn of this <paramref name="name"/>, for work that shall be done once in the cluster.
    /// The turn ends when it is disposed, and with the silo. A server by itself always has it.
    /// </summary>
    Task<ITurn> TakeTurnAsync(string name, CancellationToken cancellation = default);
}
