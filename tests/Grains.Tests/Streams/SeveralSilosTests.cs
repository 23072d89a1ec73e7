using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;
using Orleans.TestingHost;
using WatchParty.Gateway;
using WatchParty.Silo.Storage;
using WatchParty.Silo.Streams;
using WatchParty.Support.Postgres;

namespace WatchParty.Grains.Tests.Streams;

/// <summary>Three silos over one PostgreSQL, and a gateway's stream in each.</summary>
public sealed class SeveralSilosTests : IAsyncLifetime
{
    private const int Events = 200;

    private readonly InProcessTestCluster _cluster;

    public SeveralSilosTests()
    {
        var settings = SharedPostgres.NewSettings().Select(setting => setting.Split('=', 2)).ToList();
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 3);
        builder.ConfigureSilo((_, silo) =>
        {
            foreach (var setting in settings)
                silo.Configuration[setting[0]] = setting[1];
            silo.UseWatchPartyStorage().UseWatchPartyStreams();
        });
        _cluster = builder.Build();
    }

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task What_any_silo_publishes_is_heard_at_every_silo_once()
    {
        var listeners = await Task.WhenAll(_cluster.Silos.Select(home => Listener.SubscribeAsync(Stream(from: home, home))));

        foreach (var publisher in _cluster.Silos)
            await PublishAsync(publisher, [.. _cluster.Silos]);

        var due = Enumerable.Repeat(Enumerable.Range(1, Events).Select(number => (long)number), 3).SelectMany(numbers => numbers);
        foreach (var listener in listeners)
            Assert.Equal(due.Order(), (await listener.HearAsync(3 * Events)).Order());
    }

    [Fact]
    public async Task Whoever_still_runs_is_heard_though_another_silo_was_killed()
    {
        var silos = _cluster.Silos.ToList();
        var listener = await Listener.SubscribeAsync(Stream(from: silos[1], silos[1]));
        await Listener.SubscribeAsync(Stream(from: silos[2], silos[2]));

        await _cluster.KillSiloAsync(silos[2]);
        await PublishAsync(silos[0], [silos[1], silos[2]]);

        Assert.Equal(Events, (await listener.HearAsync(Events)).Count);
    }

    /// <summary>One after the other to all homes, as a room tells its gateways.</summary>
    private async Task PublishAsync(InProcessSiloHandle from, InProcessSiloHandle[] to)
    {
        for (var number = 1; number <= Events; number++)
        {
            foreach (var home in to)
                await Stream(from, home).OnNextAsync(new GatewayEvent.Canary(number));
        }
    }

    private IAsyncStream<GatewayEvent> Stream(InProcessSiloHandle from, InProcessSiloHandle home)
    {
        var provider = _cluster.GetSiloServiceProvider(from.SiloAddress).GetRequiredService<IClusterClient>().GetStreamProvider(GatewayStream.Provider);
        return GatewayStream.For(provider, new GatewayId(new Guid(home.SiloAddress.Endpoint.Port, 0, 0x7000, new byte[8]), home.SiloAddress));
    }
}
