using WatchParty.Api.Gateway.Wire;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>One message for many sockets: serialised when the first of them sends it, once for all.</summary>
internal sealed class SharedFrame(Func<ServerMessage> message)
{
    private readonly Lazy<byte[]> _bytes = new(() => WireJson.Write(message()));

    public ReadOnlyMemory<byte> Bytes => _bytes.Value;

    public static implicit operator SharedFrame(ServerMessage message) => new(() => message);
}
