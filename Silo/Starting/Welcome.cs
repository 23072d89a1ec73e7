using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using WatchParty.People;
using WatchParty.Settings;

namespace WatchParty.Silo.Starting;

/// <summary>What the terminal says once the server serves: the link to open, and how friends reach it.</summary>
internal static class Welcome
{
    public static async Task WelcomeAsync(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var firstRun = app.Services.GetService<IFirstRun>();
        var setupPath = firstRun is null ? null : await firstRun.SetupPathAsync(app.Lifetime.ApplicationStopping);
        if (app.Services.GetRequiredService<IOptions<LimitsOptions>>().Value.Scale is not 1 and var scale)
            Console.WriteLine($"Warning: Limits:Scale is {scale.ToString(CultureInfo.InvariantCulture)}, so every rate limit and connection cap is multiplied by it. Use this on a closed machine only.");
        foreach (var line in Lines(server, [.. app.Urls.Select(url => new Uri(url))], setupPath, LanAddresses()))
            Console.WriteLine(line);
    }

    internal static IEnumerable<string> Lines(ServerOptions server, Uri[] listening, string? setupPath, IReadOnlyList<IPAddress> lan)
    {
        var first = listening[0];
        var everywhere = listening.FirstOrDefault(url => !url.IsLoopback);
        var home = HomeAddress.Of(server, first);

        yield return setupPath is null
            ? $"Watch Party is ready: {home}"
            : $"Watch Party is ready. Open this link to create the first account: {home}{setupPath}";
        if (everywhere is not null)
        {
            var hosts = HomeAddress.IsAny(everywhere) ? lan.Select(Literal) : [everywhere.Host];
            foreach (var host in hosts)
                yield return $"Friends in your network open {HomeAddress.Url(everywhere, host)}{server.PathBase}";
            yield break;
        }

        yield return "Only this machine can reach it. To let friends in your network join, start it with "
            + $"--Urls={first.Scheme}://0.0.0.0:{first.Port}" + (lan.Count == 0 ? "." : $" and tell them {HomeAddress.Url(first, Literal(lan[0]))}{server.PathBase}");
    }

    private static string Literal(IPAddress address) =>
        address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    private static List<IPAddress> LanAddresses() =>
        [.. NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus is OperationalStatus.Up && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address is { AddressFamily: AddressFamily.InterNetwork })];
}
