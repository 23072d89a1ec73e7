using System.Collections.Immutable;

namespace WatchParty.Silo.Streams;

/// <summary>Who listens to what in this silo. Nothing of it outlives the process, so nothing is stored, and no other silo need know.</summary>
internal sealed class PushSubscriptions
{
    /// <summary>Events that wait for one subscriber, the one that it is hearing included: a quarter of a second of the most that one silo was measured to take.</summary>
    public const int Capacity = 16_384;

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

    /// <exception cref="PushQueueFullException">At least one of them missed it.</exception>
    public void Publish(StreamId stream, object news)
    {
        var missed = 0;
        foreach (var subscription in Of(stream))
            missed += subscription.TryPost(news) ? 0 : 1;
        if (missed > 0)
            throw new PushQueueFullException(stream);
    }
}
