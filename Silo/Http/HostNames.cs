using System.Net;
using WatchParty.Api.Problems;
using WatchParty.Settings;

namespace WatchParty.Silo.Http;

/// <summary>
/// The names this server answers to. A page of a stranger can give its own name our address and is then of one origin
/// with us ("DNS rebinding"), so a name that could be a stranger's is refused. An address in digits cannot be lent like that.
/// </summary>
internal sealed class HostNames(ServerOptions server)
{
    /// <summary>Of names under these nobody in the internet can be the owner.</summary>
    private static readonly string[] s_privateEndings = [".localhost", ".local", ".internal", ".home.arpa"];

    private readonly bool _any = ServerOptions.List(server.AllowedHosts).Contains("*");
    private readonly HashSet<string> _names = new(
        ServerOptions.List(server.AllowedHosts)
            .Concat(ServerOptions.List(server.AllowedOrigins).Append(server.PublicUrl).Select(HostOf).OfType<string>())
            .Concat(ServerOptions.List(server.Urls).Select(url => BindingAddress.Parse(url).Host))
            .Concat(["localhost", Dns.GetHostName()]),
        StringComparer.OrdinalIgnoreCase);

    public bool Includes(string host) =>
        host.Length == 0 // HTTP/1.0 has none, and no browser speaks that
        || _any
        || _names.Contains(host)
        || IPAddress.TryParse(host, out _)
        || s_privateEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string? HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : null;
}

internal static class HostNameRule
{
    public static void UseHostNames(this WebApplication app, ServerOptions server)
    {
        var names = new HostNames(server);
        app.Use((context, next) => names.Includes(context.Request.Host.Host)
            ? next(context)
            : ProblemResults.Invalid("Host", "This server does not answer to that name: its operator can set PublicUrl or AllowedHosts.").ExecuteAsync(context));
    }
}
