using System.Net.Sockets;

namespace WatchParty.Support;

public static class Reachability
{
    /// <summary>
    /// Nobody listens there yet, or not any more. A line that is reset in the moment after it was opened ends in a bare
    /// <see cref="SocketException"/>: the HTTP client asks it for its other end.
    /// </summary>
    public static bool IsOutOfReach(this Exception failure) => failure is HttpRequestException or SocketException or IOException;
}
