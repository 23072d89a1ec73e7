using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WatchParty.Silo.Storage;
using WatchParty.Silo.Storage.Postgres;
using WatchParty.Storage;

namespace WatchParty.Support.Postgres;

/// <summary>A PostgreSQL database with all tables.</summary>
public sealed class PostgresStore : IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public PostgresStore(string connectionString)
    {
        _source = PostgresSource.Open(connectionString);
        Migrations.Run(_source, NullLogger.Instance);
        Database = new PostgresDatabase(_source, new PostgresWriteGate(_source, new StorageMetrics(_services.GetRequiredService<IMeterFactory>())));
    }

    public IDatabase Database { get; }

    public void Dispose()
    {
        _source.Dispose();
        _services.Dispose();
    }
}
