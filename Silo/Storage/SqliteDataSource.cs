using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WatchParty.Silo.Storage;

/// <summary>
/// Opens every connection of the process, Orleans' included, with the same promises: a commit is on disk when it returns,
/// foreign keys hold, and a missing file is never created.
/// </summary>
internal sealed class SqliteDataSource(DatabaseFile file, LockPatience patience) : DbDataSource
{
    private const long FullSynchronous = 2;

    /// <summary>A pooled connection keeps what it was told; every read and write opens one.</summary>
    private readonly ConditionalWeakTable<sqlite3, object> _promised = [];

    private SqliteConnection? _anchor;

    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file.Path,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        DefaultTimeout = (int)patience.OneWriter.TotalSeconds,
    }.ToString();

    public bool Exists => File.Exists(file.Path);

    public SqliteConnection Open() => OpenWithPromises();

    /// <summary>
    /// Keeps one idle connection until the end. Without it, closing the others after a failed fsync would make SQLite read the
    /// log anew, and find there the very change that was refused.
    /// </summary>
    public void Anchor()
    {
        if (_anchor is not null)
            return;
        _anchor = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        _anchor.Open();
        // Only a connection that has read is part of the log.
        using var look = _anchor.CreateCommand();
        look.CommandText = "SELECT count(*) FROM sqlite_schema";
        look.ExecuteScalar();
    }

    /// <summary>Closes the idle connections, which would keep a replaced or deleted file open.</summary>
    public void CloseIdleConnections()
    {
        using var connection = (SqliteConnection)CreateDbConnection();
        SqliteConnection.ClearPool(connection);
    }

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection() => OpenWithPromises();

    // SQLite's driver has no asynchronous calls.
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken) => new(OpenWithPromises());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _anchor?.Dispose();
            CloseIdleConnections();
        }

        base.Dispose(disposing);
    }

    private SqliteConnection OpenWithPromises()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            // SQLite's own wait retries within milliseconds; the driver's sleeps 150 ms a turn.
            raw.sqlite3_busy_timeout(connection.Handle, (int)patience.OneWriter.TotalMilliseconds);
            if (!_promised.TryGetValue(connection.Handle!, out _))
                Promise(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Promise(SqliteConnection connection)
    {
        using var promise = connection.CreateCommand();
        promise.CommandText = "PRAGMA synchronous = FULL; PRAGMA synchronous";
        if (promise.ExecuteScalar() is not FullSynchronous)
            throw new InvalidOperationException("SQLite did not accept synchronous = FULL; a commit would not be on disk.");
        _promised.Add(connection.Handle!, this);
    }
}
