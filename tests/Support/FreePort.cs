using System.Net;
using System.Net.Sockets;

namespace WatchParty.Support;

/// <summary>A port that nobody listens on at the moment, for servers whose address has to outlive a restart.</summary>
public static class FreePort
{
    // Below what the kernel gives away by itself (ip_local_port_range begins at 32768): else a silo that looks for a port of
    // its own, or a connection to somewhere, could take it before the server does.
    private const int First = 22_222;
    private const int End = 32_768;

    public static int Find()
    {
        for (; ; )
        {
            using var probe = new TcpListener(IPAddress.Loopback, Random.Shared.Next(First, End));
            try
            {
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
            }
        }
    }
}
