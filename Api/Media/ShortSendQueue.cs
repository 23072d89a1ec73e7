using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Media;

/// <summary>
/// Lets a response feel its line. Left alone, the system takes megabytes of film that a thin line cannot carry yet, and a
/// pace that looks only at what it got rid of never learns how thin the line is.
/// </summary>
internal static class ShortSendQueue
{
    /// <summary>IPPROTO_TCP and TCP_NOTSENT_LOWAT of Linux (tcp(7)).</summary>
    private const int Tcp = 6;
    private const int NotSentLowWater = 25;

    /// <summary>Two writes of the framework: enough that a fast line never waits for us.</summary>
    private const int Bytes = 128 * 1024;

    public static void Ask(HttpContext context)
    {
        if (!OperatingSystem.IsLinux() || context.Features.Get<IConnectionSocketFeature>()?.Socket is not { ProtocolType: ProtocolType.Tcp } line)
            return;
        try
        {
            line.SetRawSocketOption(Tcp, NotSentLowWater, BitConverter.GetBytes(Bytes));
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
            // The browser has left meanwhile: whoever writes next will find out, and that is the place where it is expected.
        }
    }
}
