namespace WatchParty.Api.Gateway;

/// <param name="SocketsPerMember">The oldest gives way to one more.</param>
/// <param name="Heartbeat">How often a browser is pinged, as its hello says.</param>
internal sealed record RelaySettings(int SocketsPerMember, TimeSpan Heartbeat)
{
    /// <summary>How long a relay may leave its grain alone in which nothing happens; well within <c>Rooms:GatewayLease</c>.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);
}
