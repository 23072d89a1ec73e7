using Dapper;
using Microsoft.Data.Sqlite;
using WatchParty.Storage;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private IDatabase Database => _temporary.Database;

    public SqliteDatabaseTests()
    {
        using var connection = _temporary.OpenFromOutside();
        connection.Execute("CREATE TABLE note (text TEXT NOT NULL UNIQUE)");
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_commit_is_on_disk_when_the_write_returns_and_foreign_keys_hold()
    {
        await using var connection = await Database.OpenAsync();

        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>("PRAGMA synchronous"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO note VALUES ('half')", transaction: transaction);
            throw new InvalidOperationException("changed my mind");
        }));

        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task A_broken_constraint_is_the_callers_business()
    {
        await WriteAsync("once");

        var refused = await Assert.ThrowsAsync<SqliteException>(() => WriteAsync("once"));

        Assert.Equal(19, refused.SqliteErrorCode);
    }

    [Fact]
    public async Task After_a_lock_that_outlasted_all_patience_every_write_succeeds_again()
    {
        await using (var outside = _temporary.OpenFromOutside())
        {
            await outside.ExecuteAsync("BEGIN IMMEDIATE");
            await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync("refused"));
        }

        for (var i = 0; i < 10; i++)
            await WriteAsync($"after {i}");

        Assert.Equal(10, (await NotesAsync()).Count);
    }

    [Fact]
    public async Task Writers_take_turns_in_the_order_of_their_arrival()
    {
        var started = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var first = Database.WriteAsync(async (_, _) =>
        {
            started.SetResult();
            await mayEnd.Task;
            return 0;
        });
        await started.Task;

        var order = new List<int>();
        var others = Enumerable.Range(1, 20).Select(turn => Database.WriteAsync((_, _) =>
        {
            order.Add(turn);
            return Task.FromResult(0);
        })).ToList();
        mayEnd.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(Enumerable.Range(1, 20), order);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_hold_up_the_rest()
    {
        var mayEnd = new TaskCompletionSource();
        var first = Database.WriteAsync(async (_, _) =>
        {
            await mayEnd.Task;
            return 0;
        });
        using var patience = new CancellationTokenSource();
        var impatient = Database.WriteAsync((_, _) => Task.FromResult(0), patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        mayEnd.SetResult();
        await first;

        await WriteAsync("next");
    }

    [Fact]
    public async Task A_database_deleted_under_the_running_server_takes_no_writes()
    {
        await WriteAsync("before");
        File.Delete(_temporary.Path);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync("lost"));

        Assert.Contains("gone", refused.Message, StringComparison.Ordinal);
    }

    private Task<int> WriteAsync(string text) => Database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync("INSERT INTO note VALUES (@text)", new { text }, transaction));

    private async Task<List<string>> NotesAsync()
    {
        await using var connection = await Database.OpenAsync();
        return (await connection.QueryAsync<string>("SELECT text FROM note ORDER BY text")).AsList();
    }
}
