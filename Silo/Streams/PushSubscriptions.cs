using System.Collections.Immutable;

namespace WatchParty.Silo.Streams;

/// <summary>Who listens to what in this silo. Nothing of it outlives the process, so nothing is stored, and no other silo need know.</summary>
internal sealed class PushSubscriptions
{
    private readonly Lock _changing = new();
    private ImmutableDictionary<StreamId, ImmutableArray<IPushSubscription>> _present = ImmutableDictionary<StreamId, ImmutableArray<IPushSubscription>>.Empty;

    public ImmutableArray<IPushSubscription> Of(StreamId stream) => _present.GetValueOrDefault(stream, []);

    public void Add(StreamId stream, IPushSubscription subscription)
    {
        lock (_changing)
            _present = _present.SetItem(stream, Of(stream).Add(subscription));
    }

    public void Remove(StreamId stream, IPushSubscription subscription)
    {
        lock (_changing)
        {
            var staying = Of(stream).Remove(subscription);
            _present = staying.IsEmpty ? _present.Remove(stream) : _present.SetItem(stream, staying);
        }
    }

    public void Publish(StreamId stream, object news)
    {
        foreach (var subscription in Of(stream))
            subscription.Tell(news);
    }
}
