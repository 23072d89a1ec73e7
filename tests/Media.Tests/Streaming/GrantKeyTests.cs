using Dapper;
using WatchParty.Media.Streaming;
using WatchParty.Storage;
using WatchParty.Support;
using WatchParty.Support.Postgres;

namespace WatchParty.Media.Tests.Streaming;

/// <summary>A disk may flip a bit of the secret that signs grants.</summary>
public sealed class GrantKeyTests
{
    private const string NotAsLong = "'AAAA'";
    private const string NotBase64 = "'!' || substr(secret, 2)";
    private const string NotEvenText = "CAST(x'C3' || secret AS TEXT)";

    [Fact]
    public async Task The_key_is_the_same_after_every_start()
    {
        using var sqlite = new TemporaryDatabase();

        Assert.Equal(await StartAsync(sqlite.Database), await StartAsync(sqlite.Database));
    }

    [Theory]
    [InlineData("''")]
    [InlineData(NotAsLong)]
    [InlineData(NotBase64)]
    [InlineData(NotEvenText)]
    public async Task A_key_that_is_none_is_replaced_once_and_for_all(string damage)
    {
        using var sqlite = new TemporaryDatabase();

        await SeeReplacedAsync(sqlite.Database, damage);
    }

    [Theory]
    [InlineData("''")]
    [InlineData(NotBase64)]
    public async Task A_key_that_is_none_is_replaced_in_postgres_too(string damage)
    {
        using var postgres = new PostgresStore(SharedPostgres.NewDatabase());

        await SeeReplacedAsync(postgres.Database, damage);
    }

    private static async Task SeeReplacedAsync(IDatabase database, string damage)
    {
        var lost = await StartAsync(database);
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync($"UPDATE stream_key SET secret = {damage}", transaction: transaction));

        var silos = await Task.WhenAll(StartAsync(database), StartAsync(database));

        Assert.Equal(lost.Length, silos[0].Length);
        Assert.NotEqual(lost, silos[0]);
        Assert.Equal(silos[0], silos[1]);
        Assert.Equal(silos[0], await StartAsync(database));
    }

    private static async Task<byte[]> StartAsync(IDatabase database)
    {
        var key = new GrantKey(database);
        await key.StartAsync(CancellationToken.None);
        return key.Value.ToArray();
    }
}
