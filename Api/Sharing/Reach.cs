using System.ComponentModel;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using WatchParty.Settings;

namespace WatchParty.Api.Sharing;

/// <summary>By which addresses other machines find this server.</summary>
/// <param name="PublicUrl">What the operator says the server is called.</param>
/// <param name="LocalOnly">It listens to this machine alone, and no public address says that something forwards to it.</param>
/// <param name="Addresses">How machines of the same network reach it, or would if it listened to them; each ends with a slash.</param>
/// <param name="ListenOn">The value for <c>Urls</c> that makes it listen to them.</param>
public sealed record Reach(
    [property: Description("What the operator says the server is called.")] string? PublicUrl,
    [property: Description("Nothing but this machine can reach the server.")] bool LocalOnly,
    [property: Description("How machines of the same network reach the server, or would if it listened to them.")] IReadOnlyList<string> Addresses,
    [property: Description("The value of the setting Urls that makes the server listen to them.")] string ListenOn)
{
    public static Reach Of(ServerOptions server, IReadOnlyList<Uri> listening, IEnumerable<IPAddress> lan)
    {
        var everywhere = listening.FirstOrDefault(url => !url.IsLoopback);
        var named = server.PublicUrl is { Length: > 0 } known ? known : null;
        var url = everywhere ?? listening[0];
        var hosts = everywhere is null || IsAny(everywhere) ? lan.Select(Literal) : [everywhere.Host];
        return new(
            named,
            named is null && everywhere is null,
            [.. hosts.Select(host => $"{At(url, host)}{server.PathBase}/")],
            At(url, "0.0.0.0"));
    }

    /// <summary>This machine's addresses in its networks.</summary>
    public static IEnumerable<IPAddress> LanAddresses() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus is OperationalStatus.Up && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address is { AddressFamily: AddressFamily.InterNetwork });

    public static bool IsAny(Uri url) => url.Host is "0.0.0.0" or "[::]";

    public static string At(Uri listening, string host) =>
        listening.IsDefaultPort ? $"{listening.Scheme}://{host}" : $"{listening.Scheme}://{host}:{listening.Port}";

    private static string Literal(IPAddress address) =>
        address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
