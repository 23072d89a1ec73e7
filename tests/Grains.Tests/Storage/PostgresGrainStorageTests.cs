using System.Data.Common;
using Dapper;
using Npgsql;
using WatchParty.Storage;
using WatchParty.Support.Postgres;

namespace WatchParty.Grains.Tests.Storage;

public sealed class PostgresGrainStorageTests : GrainStorageTests
{
    private readonly string _database = SharedPostgres.NewDatabase();

    private protected override Task<StorageCluster> StartAsync() => StorageCluster.StartAsync(postgres: _database);

    private protected override DbConnection OpenFromOutside()
    {
        var connection = new NpgsqlConnection(_database);
        connection.Open();
        return connection;
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_refuses_changes_and_takes_them_again_afterwards()
    {
        var counter = _cluster.Counter();
        await counter.AddAsync(2);
        await SetReadOnlyAsync(true);

        // The first to come finds its connection ended.
        await Assert.ThrowsAsync<StorageUnavailableException>(() => counter.AddAsync(40));
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => counter.AddAsync(40));

        Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await counter.GetAsync());
        await SetReadOnlyAsync(false);
        // So does the first to come now, if any connection was left.
        Assert.Equal(3, await AddOneAsync(counter) ?? await counter.AddAsync(1));
        await counter.SleepAsync();
        Assert.Equal(3, await counter.GetAsync());
    }

    private static async Task<int?> AddOneAsync(ICounterGrain counter)
    {
        try
        {
            return await counter.AddAsync(1);
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }

    private async Task SetReadOnlyAsync(bool isReadOnly)
    {
        await using var outside = OpenFromOutside();
        var name = new NpgsqlConnectionStringBuilder(_database).Database;
        await outside.ExecuteAsync($"ALTER DATABASE {name} SET default_transaction_read_only = {(isReadOnly ? "on" : "off")}");
        // The setting is read when a session begins.
        await outside.ExecuteAsync("SET default_transaction_read_only = off; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
}
