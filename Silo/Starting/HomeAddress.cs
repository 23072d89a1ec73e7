using WatchParty.Settings;

namespace WatchParty.Silo.Starting;

/// <summary>Where links that the terminal prints begin: the public address if there is one, else this machine's.</summary>
internal static class HomeAddress
{
    public static string Of(ServerOptions server, Uri listening) => server.PublicUrl is { Length: > 0 } known
        ? known.TrimEnd('/')
        : Url(listening, IsAny(listening) ? "localhost" : listening.Host) + server.PathBase;

    public static bool IsAny(Uri url) => url.Host is "0.0.0.0" or "[::]";

    public static string Url(Uri listening, string host) =>
        listening.IsDefaultPort ? $"{listening.Scheme}://{host}" : $"{listening.Scheme}://{host}:{listening.Port}";
}
