using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using WatchParty.Settings;
using IPNetwork = System.Net.IPNetwork;

namespace WatchParty.Silo.Http;

/// <summary>Believes <c>X-Forwarded-*</c> only from the listed proxies: from anybody else they are a way to lie about one's address.</summary>
internal static class Proxies
{
    public static bool AreAddresses(string trustedProxies) =>
        ServerOptions.List(trustedProxies).All(proxy => TryParse(proxy, out _));

    public static List<IPNetwork> Parse(string trustedProxies) =>
        [.. ServerOptions.List(trustedProxies).Select(proxy => TryParse(proxy, out var network) ? network : default)];

    public static void UseProxies(this WebApplication app, string trustedProxies)
    {
        var proxies = Parse(trustedProxies);
        if (proxies.Count == 0)
            return;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);

        app.UseForwardedHeaders(options);
    }

    private static bool TryParse(string proxy, out IPNetwork network)
    {
        if (!IPAddress.TryParse(proxy, out var one))
            return IPNetwork.TryParse(proxy, out network);
        network = new IPNetwork(one, one.GetAddressBytes().Length * 8);
        return true;
    }
}
