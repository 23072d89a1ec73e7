using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using WatchParty.Silo.Storage;
using WatchParty.Storage;
using WatchParty.Support.Postgres;

namespace WatchParty.Grains.Tests.Storage;

/// <summary>One silo over a real database file, in a folder of its own unless it is given one.</summary>
internal sealed class StorageCluster : IAsyncDisposable
{
    private readonly string _folder;
    private readonly InProcessTestCluster _cluster;

    private StorageCluster(string folder, string? postgres)
    {
        _folder = folder;
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(new DataFolder(folder));
            foreach (var setting in postgres is null ? [] : SharedPostgres.SettingsFor(postgres))
                silo.Configuration[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
            silo.UseWatchPartyStorage();
            silo.Services.AddSingleton(new LockPatience(TimeSpan.FromSeconds(1)));
        });
        _cluster = builder.Build();
    }

    public string DatabasePath => Path.Combine(_folder, "watchparty.db");

    /// <param name="postgres">How PostgreSQL is reached; null: a database file.</param>
    public static async Task<StorageCluster> StartAsync(string? folder = null, string? postgres = null)
    {
        var cluster = new StorageCluster(folder ?? Directory.CreateTempSubdirectory("watchparty-").FullName, postgres);
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    public ICounterGrain Counter(Guid? id = null) => _cluster.Client.GetGrain<ICounterGrain>(id ?? Guid.CreateVersion7());

    public T Service<T>() where T : notnull => _cluster.GetSiloServiceProvider().GetRequiredService<T>();

    /// <summary>Speaks on the idle connection that the server uses for its next statement.</summary>
    public void OnTheServersConnection(string sql)
    {
        using var connection = Service<SqliteDataSource>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A connection outside the server, as a backup or a curious administrator would open it.</summary>
    public SqliteConnection OpenFromOutside()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabasePath, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
