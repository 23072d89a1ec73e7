using System.Net;
using System.Net.Sockets;

namespace WatchParty.Support;

/// <summary>A port that nobody listens on at the moment, for servers whose address has to outlive a restart.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
