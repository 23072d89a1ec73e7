using Orleans.Streams;

namespace WatchParty.Gateway;

/// <summary>
/// One stream per gateway process, subscribed once at its start, never per room or per socket:
/// no pub-sub churn, and no handshake when a room opens. The only place where its names exist.
/// </summary>
public static class GatewayStream
{
    public const string Provider = "push";

    private const string Namespace = "gateway";

    public static IAsyncStream<GatewayEvent> For(IStreamProvider provider, GatewayId gateway) =>
        provider.GetStream<GatewayEvent>(StreamId.Create(Namespace, StreamHome.Key(gateway.Value, gateway.Silo)));
}
