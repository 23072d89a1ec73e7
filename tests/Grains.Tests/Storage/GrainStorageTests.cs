using System.Data.Common;
using System.Text;
using Dapper;
using Orleans.Storage;
using WatchParty.Storage;

namespace WatchParty.Grains.Tests.Storage;

/// <summary>What grains may rely on, whichever database is behind them.</summary>
public abstract class GrainStorageTests : IAsyncLifetime
{
    private protected StorageCluster _cluster = null!;

    private protected abstract Task<StorageCluster> StartAsync();

    private protected abstract DbConnection OpenFromOutside();

    public async Task InitializeAsync() => _cluster = await StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_grain_finds_what_it_saved()
    {
        var counter = _cluster.Counter();
        await counter.AddAsync(3);
        await counter.SleepAsync();

        Assert.Equal(3, await counter.GetAsync());
    }

    [Fact]
    public async Task A_grain_whose_refused_change_cannot_be_taken_back_goes_on_with_what_it_had_and_saves_again_afterwards()
    {
        var counter = _cluster.Counter();
        await counter.AddAsync(2);
        await ExecuteAsync("ALTER TABLE grain_state RENAME TO gone");
        await Assert.ThrowsAnyAsync<Exception>(() => counter.AddAsync(40));

        Assert.Equal(2, await counter.GetAsync());
        await ExecuteAsync("ALTER TABLE gone RENAME TO grain_state");
        Assert.Equal(3, await counter.AddAsync(1));
    }

    [Fact]
    public async Task A_change_that_was_refused_but_done_all_the_same_is_found_by_the_next()
    {
        var id = Guid.CreateVersion7();
        await _cluster.Counter(id).AddAsync(2);
        await ExecuteAsync("ALTER TABLE grain_state RENAME TO gone");
        await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Counter(id).AddAsync(40));
        await ExecuteAsync("ALTER TABLE gone RENAME TO grain_state");
        await ExecuteAsync("UPDATE grain_state SET version = version + 1, payload = @payload", Encoding.UTF8.GetBytes("""{"v":1,"sum":42,"note":""}"""));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => _cluster.Counter(id).AddAsync(1));
        Assert.Equal(43, await _cluster.Counter(id).AddAsync(1));
    }

    [Fact]
    public async Task Sixty_four_writers_at_once_are_all_saved()
    {
        var counters = Enumerable.Range(0, 64).Select(_ => _cluster.Counter()).ToList();

        await Task.WhenAll(counters.Select(async counter =>
        {
            for (var i = 0; i < 10; i++)
                await counter.AddAsync(1);
        }));

        await Task.WhenAll(counters.Select(counter => counter.SleepAsync()));
        Assert.All(await Task.WhenAll(counters.Select(counter => counter.GetAsync())), sum => Assert.Equal(10, sum));
    }

    [Fact]
    public async Task A_stale_version_a_second_insert_and_a_stale_clear_are_conflicts()
    {
        var storage = _cluster.Service<IGrainStorage>();
        var id = GrainId.Create("counter", Guid.CreateVersion7().ToString("N"));
        var first = new GrainState<CounterRecord>(new CounterRecord { Sum = 1 });
        await storage.WriteStateAsync("count", id, first);
        var stale = new GrainState<CounterRecord>(new CounterRecord { Sum = 2 }, first.ETag);
        await storage.WriteStateAsync("count", id, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("count", id, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("count", id, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.WriteStateAsync("count", id, new GrainState<CounterRecord>(new CounterRecord())));
        await storage.ClearStateAsync("count", id, first);
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("count", id, stale));
    }

    [Fact]
    public async Task A_cleared_grain_leaves_no_row_and_can_begin_anew()
    {
        var counter = _cluster.Counter();
        await counter.AddAsync(5);
        await counter.ClearAsync();

        Assert.Empty(await RowsAsync());
        Assert.Equal(1, await counter.AddAsync(1));
    }

    [Fact]
    public async Task A_row_holds_no_class_name_and_its_golden_form_is_read()
    {
        var id = Guid.CreateVersion7();
        await _cluster.Counter(id).AddAsync(7);

        var (name, payload) = Assert.Single(await RowsAsync());
        Assert.Equal("counter/count", name);
        Assert.Equal("""{"v":1,"sum":7,"note":""}""", Encoding.UTF8.GetString(payload));

        await ReplacePayloadAsync("""{"v":1,"sum":8,"forgotten":true}""");
        await _cluster.Counter(id).SleepAsync();
        Assert.Equal(8, await _cluster.Counter(id).GetAsync());
    }

    [Theory]
    [InlineData("""{"v":2,"sum":7}""", "version 2")]
    [InlineData("""{"sum":7}""", "does not begin with its version")]
    [InlineData("""{"v":1,"sum":""", "damaged")]
    [InlineData("", "damaged")]
    public async Task A_row_that_cannot_be_read_stops_only_its_own_grain(string payload, string reason)
    {
        var id = Guid.CreateVersion7();
        await _cluster.Counter(id).AddAsync(7);
        await _cluster.Counter(id).SleepAsync();
        await ReplacePayloadAsync(payload);

        var refused = await Assert.ThrowsAsync<UnreadableRecordException>(() => _cluster.Counter(id).GetAsync());

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _cluster.Counter().AddAsync(1));
    }

    private Task ReplacePayloadAsync(string payload) => ExecuteAsync("UPDATE grain_state SET payload = @payload", Encoding.UTF8.GetBytes(payload));

    private async Task ExecuteAsync(string sql, byte[]? payload = null)
    {
        await using var outside = OpenFromOutside();
        await outside.ExecuteAsync(sql, new { payload });
    }

    private async Task<IReadOnlyList<(string Name, byte[] Payload)>> RowsAsync()
    {
        await using var outside = OpenFromOutside();
        return (await outside.QueryAsync<(string, byte[])>("SELECT name, payload FROM grain_state")).AsList();
    }
}
