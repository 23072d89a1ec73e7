using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;
using WatchParty.Api.Sharing;
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
        foreach (var line in Lines(server, [.. app.Urls.Select(url => new Uri(url))], setupPath, Reach.LanAddresses()))
            Console.WriteLine(line);
    }

    internal static IEnumerable<string> Lines(ServerOptions server, Uri[] listening, string? setupPath, IEnumerable<IPAddress> lan)
    {
        var home = HomeAddress.Of(server, listening[0]);
        var reach = Reach.Of(server, listening, lan);

        yield return setupPath is null
            ? $"Watch Party is ready: {home}"
            : $"Watch Party is ready. Open this link to create the first account: {home}{setupPath}";
        if (listening.Any(url => !url.IsLoopback))
        {
            foreach (var address in reach.Addresses)
                yield return $"Friends in your network open {address.TrimEnd('/')}";
            yield break;
        }

        yield return "Only this machine can reach it. To let friends in your network join, start it with "
            + $"--Urls={reach.ListenOn}" + (reach.Addresses.Count == 0 ? "." : $" and tell them {reach.Addresses[0].TrimEnd('/')}");
    }
}
