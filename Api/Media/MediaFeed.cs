using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway;
using WatchParty.Media;

namespace WatchParty.Api.Media;

/// <summary>Tells every gateway; each lets the rooms look again that its sockets watch.</summary>
internal sealed class MediaFeed(IClusterClient cluster, ILogger<MediaFeed> log) : IMediaFeed
{
    public async Task ChangedAsync(LibraryId library)
    {
        try
        {
            await cluster.TellEveryGatewayAsync(LibraryStream.For, new LibraryChanged(library));
        }
        catch (Exception failure)
        {
            // The change is committed and the rooms look again by themselves: failing the request now would call a done thing undone.
            log.LibraryNewsLost(library, failure);
        }
    }
}
