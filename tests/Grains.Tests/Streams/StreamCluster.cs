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
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseWatchPartyStreams();
            silo.Services.AddKeyedSingleton<IQueueAdapterFactory>(
                GatewayStream.Provider,
                (services, name) => new WatchedQueue(ActivatorUtilities.CreateInstance<PushQueueAdapterFactory>(services, (string)name!), Polls));
        });
        _cluster = builder.Build();
    }

    /// <summary>What the silo's pulling agent asked of the queue.</summary>
    internal PollCount Polls { get; } = new();

    private IStreamProvider Streams =>
        _cluster.GetSiloServiceProvider().GetRequiredService<IClusterClient>().GetStreamProvider(GatewayStream.Provider);

    public IAsyncStream<GatewayEvent> Stream(int number) => GatewayStream.For(Streams, new GatewayId(new Guid(number, 0, 0x7000, new byte[8])));

    public Task InitializeAsync() => _cluster.DeployAsync();

    public Task StopAsync() => _cluster.StopAllSilosAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();
}
