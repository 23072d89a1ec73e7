using Orleans.Streams;

namespace WatchParty.People;

/// <summary>"Somebody's rights or sessions changed: look again", told to every gateway. The only place where its names exist.</summary>
public static class PeopleStream
{
    private const string Namespace = "people";

    public static IAsyncStream<PersonChanged> For(IStreamProvider provider) =>
        provider.GetStream<PersonChanged>(StreamId.Create(Namespace, Guid.Empty));
}
