using System.Net;
using System.Net.Sockets;
using WatchParty.Settings;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Http;

/// <summary>Tries the addresses before anything else starts: a silo that has to stop half-way fills the terminal with its own complaints.</summary>
internal static class ListenAddresses
{
    public static string[] Check(string urls)
    {
        var addresses = ServerOptions.List(urls);
        if (addresses.Length == 0)
            throw new StartupException("The setting 'Urls' is empty: give it an address such as http://localhost:5080.");
        foreach (var address in addresses)
            Check(Parse(address), address);
        return addresses;
    }

    private static BindingAddress Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new StartupException($"The setting 'Urls' cannot be '{address}': give it an address such as http://localhost:5080.");
        }
    }

    private static void Check(BindingAddress binding, string address)
    {
        if (binding.IsUnixPipe || binding.IsNamedPipe)
            return;
        var ip = IPAddress.TryParse(binding.Host, out var literal) ? literal
            : binding.Host is "localhost" ? IPAddress.Loopback
            : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(ip, binding.Port);
            probe.Start();
        }
        catch (SocketException impossible)
        {
            throw new StartupException($"Nothing can listen on {address} ({impossible.Message}): stop what listens there, or choose another address with --Urls=.");
        }
    }
}
