namespace WatchParty.Api.Gateway;

/// <param name="SocketsPerMember">The oldest gives way to one more.</param>
/// <param name="Heartbeat">How often a browser is pinged, as its hello says.</param>
internal sealed record RelaySettings(int SocketsPerMember, TimeSpan Heartbeat);
