using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace WatchParty.Gateway;

/// <summary>Tells gateways what happened.</summary>
internal sealed class GatewayPublisher(IStreamProvider streams, ILogger logger)
{
    private readonly Dictionary<GatewayId, IAsyncStream<GatewayEvent>> _known = [];

    public Task PublishAsync(IEnumerable<GatewayId> gateways, GatewayEvent happened) =>
        Task.WhenAll(gateways.Select(gateway => PublishAsync(gateway, happened)));

    private async Task PublishAsync(GatewayId gateway, GatewayEvent happened)
    {
        try
        {
            await StreamTo(gateway).OnNextAsync(happened);
        }
        catch (Exception exception)
        {
            // Safe to go on: the gateway sees the gap in the versions, or its canary missing, and asks for a snapshot.
            GatewayLog.PublishFailed(logger, gateway, exception);
        }
    }

    /// <summary>Finding a stream by its name costs more than to publish on it. One publisher meets few gateways in its life.</summary>
    private IAsyncStream<GatewayEvent> StreamTo(GatewayId gateway)
    {
        if (!_known.TryGetValue(gateway, out var stream))
            _known.Add(gateway, stream = GatewayStream.For(streams, gateway));
        return stream;
    }
}
