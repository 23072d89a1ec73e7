using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WatchParty.Silo.Storage;
using WatchParty.Storage;

namespace WatchParty.Support;

/// <summary>A real database file with all tables, in a folder of its own that goes with it.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private readonly DatabaseFile _file;
    private readonly SqliteDataSource _source;
    private readonly SqliteWriteGate _gate;
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public TemporaryDatabase() : this(Directory.CreateTempSubdirectory("watchparty-").FullName)
    {
    }

    /// <summary>The database of a folder that may hold one already.</summary>
    public TemporaryDatabase(string folder)
    {
        Folder = folder;
        _file = new DatabaseFile(new DataFolder(folder));
        var patience = new LockPatience(TimeSpan.FromSeconds(1));
        _source = new SqliteDataSource(_file, patience);
        _gate = new SqliteWriteGate(_source, patience, new StorageMetrics(Meters));
        Database = new SqliteDatabase(_source, _gate);
        new DatabaseStart(_file, _source, NullLogger<DatabaseStart>.Instance).Prepare();
    }

    public string Folder { get; }

    public string Path => _file.Path;

    /// <summary>Leaves the files for the next start.</summary>
    public bool KeepsFolder { get; init; }

    public IDatabase Database { get; }

    /// <summary>Whose instruments belong to this database alone.</summary>
    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    /// <summary>A connection outside the server, as a backup or a curious administrator would open it.</summary>
    public SqliteConnection OpenFromOutside()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        _source.Dispose();
        _gate.Dispose();
        _services.Dispose();
        if (!KeepsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
