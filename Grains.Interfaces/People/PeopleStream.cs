using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.People;

/// <summary>"Somebody's rights or sessions changed: look again", told to the gateway of every silo. The only place where its names exist.</summary>
public static class PeopleStream
{
    private const string Namespace = "people";

    public static IAsyncStream<PersonChanged> For(IStreamProvider provider, SiloAddress silo) =>
        provider.GetStream<PersonChanged>(StreamId.Create(Namespace, StreamHome.Key(Guid.Empty, silo)));
}
