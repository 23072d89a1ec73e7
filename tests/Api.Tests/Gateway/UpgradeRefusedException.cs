namespace WatchParty.Api.Tests.Gateway;

/// <summary>The server answered a WebSocket request with plain HTTP.</summary>
public sealed class UpgradeRefusedException(int status) : Exception($"The upgrade was answered with {status}.")
{
    public int Status => status;
}
