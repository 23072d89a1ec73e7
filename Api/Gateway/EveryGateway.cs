using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Api.Gateway;

/// <summary>Tells the gateway of every silo the same.</summary>
internal static class EveryGateway
{
    public static async Task TellEveryGatewayAsync<T>(this IClusterClient cluster, Func<IStreamProvider, SiloAddress, IAsyncStream<T>> stream, T news)
    {
        var streams = cluster.GetStreamProvider(GatewayStream.Provider);
        var silos = await cluster.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        await Task.WhenAll(silos.Keys.Select(silo => stream(streams, silo).OnNextAsync(news)));
    }
}
