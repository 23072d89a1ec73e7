using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Media;

/// <summary>"A library changed: look again at what you play out of it", told to the gateway of every silo. The only place where its names exist.</summary>
public static class LibraryStream
{
    private const string Namespace = "libraries";

    public static IAsyncStream<LibraryChanged> For(IStreamProvider provider, SiloAddress silo) =>
        provider.GetStream<LibraryChanged>(StreamId.Create(Namespace, StreamHome.Key(Guid.Empty, silo)));
}
