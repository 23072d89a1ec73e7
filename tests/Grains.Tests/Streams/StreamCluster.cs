using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;
using Orleans.TestingHost;
using WatchParty.Gateway;
using WatchParty.Silo.Streams;

namespace WatchParty.Grains.Tests.Streams;

/// <summary>One silo with nothing in it but the product's streams.</summary>
public sealed class StreamCluster : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster;

    public StreamCluster()
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) => silo.UseWatchPartyStreams());
        _cluster = builder.Build();
    }

    public SiloAddress Address => _cluster.Silos[0].SiloAddress;

    private IStreamProvider Streams =>
        _cluster.GetSiloServiceProvider().GetRequiredService<IClusterClient>().GetStreamProvider(GatewayStream.Provider);

    public IAsyncStream<GatewayEvent> Stream(int number, SiloAddress? home = null) =>
        GatewayStream.For(Streams, new GatewayId(new Guid(number, 0, 0x7000, new byte[8]), home));

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();
}
