using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage.Postgres;
using WatchParty.Storage;
using WatchParty.Support.Postgres;

namespace WatchParty.Grains.Tests.Storage;

public sealed class PostgresDatabaseTests
{
    private readonly string _address = SharedPostgres.NewDatabase();

    [Fact]
    public async Task Silos_that_start_at_once_bring_the_tables_up_to_date_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(StartAsync)));

        await using var connection = new NpgsqlConnection(_address);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM (SELECT 1 FROM migrations GROUP BY scriptname HAVING count(*) > 1) twice"));
        Assert.NotEqual(0, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM migrations"));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await StartAsync();
        await using var connection = new NpgsqlConnection(_address);
        await connection.ExecuteAsync("INSERT INTO migrations (scriptname, applied) VALUES ('accounts/999_future', now())");

        var refused = await Assert.ThrowsAsync<StartupException>(StartAsync);

        Assert.Contains("newer Watch Party (it knows the step accounts/999_future", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_would_lose_what_it_acknowledged_is_refused()
    {
        await using var source = PostgresSource.Open(_address + ";Options=-c synchronous_commit=off");

        var refused = await Assert.ThrowsAsync<StartupException>(() => StartAsync(source));

        Assert.Contains("synchronous_commit = off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transactions_that_read_before_they_write_lose_nothing_to_each_other()
    {
        using var store = new PostgresStore(_address);
        await WriteAsync(store, "CREATE TABLE note (count INTEGER NOT NULL)");
        await WriteAsync(store, "INSERT INTO note VALUES (0)");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Database.WriteAsync(async (connection, transaction) =>
        {
            var count = await connection.ExecuteScalarAsync<int>("SELECT count FROM note", transaction: transaction);
            return await connection.ExecuteAsync("UPDATE note SET count = @next", new { next = count + 1 }, transaction);
        })));

        await using var connection = await store.Database.OpenAsync();
        Assert.Equal(8, await connection.ExecuteScalarAsync<int>("SELECT count FROM note"));
    }

    [Fact]
    public async Task A_server_that_is_gone_is_unavailable_and_is_used_again_when_it_is_back()
    {
        using var server = PostgresServer.Start();
        using var store = new PostgresStore(server.CreateDatabase());
        await WriteAsync(store, "CREATE TABLE note (count INTEGER NOT NULL)");
        server.StopAtOnce();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync(store, "INSERT INTO note VALUES (1)"));
        await Assert.ThrowsAsync<StorageUnavailableException>(async () => await store.Database.OpenAsync());
        server.Begin();

        await WriteAsync(store, "INSERT INTO note VALUES (2)");
    }

    private static Task<int> WriteAsync(PostgresStore store, string sql) =>
        store.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, transaction: transaction));

    private async Task StartAsync()
    {
        await using var source = PostgresSource.Open(_address);
        await StartAsync(source);
    }

    private static Task StartAsync(NpgsqlDataSource source) =>
        new PostgresStart(source, NullLogger<PostgresStart>.Instance).StartingAsync(CancellationToken.None);
}
