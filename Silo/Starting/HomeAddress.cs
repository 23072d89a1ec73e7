using WatchParty.Api.Sharing;
using WatchParty.Settings;

namespace WatchParty.Silo.Starting;

/// <summary>Where links that the terminal prints begin: the public address if there is one, else this machine's.</summary>
internal static class HomeAddress
{
    public static string Of(ServerOptions server, Uri listening) => server.PublicUrl is { Length: > 0 } known
        ? known.TrimEnd('/')
        : Reach.At(listening, Reach.IsAny(listening) ? "localhost" : listening.Host) + server.PathBase;
}
