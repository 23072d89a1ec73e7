using System.Data.Common;
using Dapper;
using WatchParty.Storage;

namespace WatchParty.Grains.Tests.Storage;

public sealed class SqliteGrainStorageTests : GrainStorageTests
{
    private protected override Task<StorageCluster> StartAsync() => StorageCluster.StartAsync();

    private protected override DbConnection OpenFromOutside() => _cluster.OpenFromOutside();

    [Fact]
    public async Task After_a_lock_that_outlasted_all_patience_old_and_new_grains_save_again()
    {
        var old = _cluster.Counter();
        await old.AddAsync(1);
        await using (var outside = _cluster.OpenFromOutside())
        {
            await outside.ExecuteAsync("BEGIN IMMEDIATE");
            await Assert.ThrowsAsync<StorageUnavailableException>(() => old.AddAsync(100));
        }

        for (var i = 0; i < 10; i++)
        {
            await old.AddAsync(1);
            await _cluster.Counter().AddAsync(1);
        }

        Assert.Equal(11, await old.GetAsync());
    }

    [Theory]
    [InlineData("PRAGMA query_only = ON", "read-only")]
    [InlineData("PRAGMA max_page_count = 1", "full")]
    public async Task A_refused_change_is_neither_in_memory_nor_saved_by_the_next_write(string fault, string reason)
    {
        var counter = _cluster.Counter();
        await counter.AddAsync(2);
        _cluster.OnTheServersConnection(fault);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => counter.AddAsync(40, note: new string('x', 100_000)));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await counter.GetAsync());
        Assert.Equal(3, await counter.AddAsync(1));
        await counter.SleepAsync();
        Assert.Equal(3, await counter.GetAsync());
    }
}
