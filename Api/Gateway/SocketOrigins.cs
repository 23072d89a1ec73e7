using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Api.Gateway;

/// <summary>
/// Which pages may open sockets. Browsers always say where a page came from and let any page try;
/// programs say nothing, and have only their ticket.
/// </summary>
internal sealed class SocketOrigins(IOptions<ServerOptions> server)
{
    private readonly HashSet<string> _allowed = new(
        ServerOptions.List(server.Value.AllowedOrigins).Append(server.Value.PublicUrl).Select(Origin).OfType<string>(),
        StringComparer.OrdinalIgnoreCase);

    public bool Allows(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (request.Headers.Origin is [{ } origin] && (IsOwn(origin, request) || _allowed.Contains(origin)));

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    private static string? Origin(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : null;
}
