using Dapper;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Silo.Storage;
using WatchParty.Support;
using WatchParty.Time;

namespace WatchParty.Grains.Tests.Storage;

public sealed class WriteProbeTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly FakeTimeProvider _time = new();
    private readonly WriteProbe _probe;

    public WriteProbeTests() => _probe = new WriteProbe(_temporary.Database, new ServerClock(_time));

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_server_that_can_write_is_ready()
    {
        Assert.Null(await _probe.WhyNotReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_locked_database_is_named_and_forgotten_a_second_after_its_release()
    {
        await using (var outside = _temporary.OpenFromOutside())
        {
            await outside.ExecuteAsync("BEGIN IMMEDIATE");
            Assert.Contains("locked", await _probe.WhyNotReadyAsync(CancellationToken.None), StringComparison.Ordinal);
        }

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await _probe.WhyNotReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_asks_while_a_write_waits_is_told_after_two_seconds()
    {
        var stuck = new TaskCompletionSource();
        var writing = _temporary.Database.WriteAsync(async (_, _) =>
        {
            await stuck.Task;
            return true;
        });

        var asked = _probe.WhyNotReadyAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("takes too long", await asked, StringComparison.Ordinal);

        stuck.SetResult();
        await writing;
        Assert.Null(await Eventually.SeeAsync(() => AfterASecondAsync(), answer => answer is null, "the server to be ready again"));
    }

    [Fact]
    public async Task Many_who_ask_within_a_second_cost_one_write()
    {
        for (var i = 0; i < 100; i++)
            await _probe.WhyNotReadyAsync(CancellationToken.None);

        await using var outside = _temporary.OpenFromOutside();
        Assert.Equal(1, await outside.ExecuteScalarAsync<int>("SELECT writes FROM write_probe"));
    }

    private async Task<string?> AfterASecondAsync()
    {
        var asked = _probe.WhyNotReadyAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        return await asked;
    }
}
