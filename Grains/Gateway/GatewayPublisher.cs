using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace WatchParty.Gateway;

/// <summary>Tells gateways what happened.</summary>
internal sealed class GatewayPublisher(IStreamProvider streams, ILogger logger)
{
    public Task PublishAsync(IEnumerable<GatewayId> gateways, GatewayEvent happened) =>
        Task.WhenAll(gateways.Select(gateway => PublishAsync(gateway, happened)));

    private async Task PublishAsync(GatewayId gateway, GatewayEvent happened)
    {
        try
        {
            await GatewayStream.For(streams, gateway).OnNextAsync(happened);
        }
        catch (Exception exception)
        {
            // Safe to go on: the gateway sees the gap in the versions, or its canary missing, and asks for a snapshot.
            GatewayLog.PublishFailed(logger, gateway, exception);
        }
    }
}
