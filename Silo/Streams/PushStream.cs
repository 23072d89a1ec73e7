using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>One stream, as publishers and subscribers hold it. It has neither an end nor a past: who listens hears what is published from then on.</summary>
/// <param name="elsewhere">The silo of its readers; null: this one.</param>
internal sealed class PushStream<T>(string provider, StreamId id, SiloAddress? elsewhere, PushSubscriptions subscriptions, PushClient others, ILogger log)
    : IAsyncStream<T>
{
    public string ProviderName => provider;

    public StreamId StreamId => id;

    public bool IsRewindable => false;

    /// <summary>Done when the readers here have been told, or the event is on its way to the other silo.</summary>
    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        if (elsewhere is not null)
            return others.PushAsync(elsewhere, id, item!);
        subscriptions.Publish(id, item!);
        return Task.CompletedTask;
    }

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => Task.WhenAll(batch.Select(item => OnNextAsync(item)));

    public Task OnCompletedAsync() => throw new NotSupportedException("A pushed stream has no end.");

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A pushed stream carries events only.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => elsewhere is null
        ? Task.FromResult<StreamSubscriptionHandle<T>>(new PushSubscription<T>(this, observer, subscriptions, log))
        : throw new NotSupportedException($"The readers of {id} are in silo {elsewhere}: nothing of it would be heard here.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        token is null && filterData is null
            ? SubscribeAsync(observer)
            : throw new NotSupportedException("A pushed stream keeps nothing to start from, and filters nothing.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) =>
        throw new NotSupportedException("A pushed stream delivers event by event.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) => SubscribeAsync(observer);

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() =>
        Task.FromResult<IList<StreamSubscriptionHandle<T>>>([.. subscriptions.Of(id).OfType<StreamSubscriptionHandle<T>>()]);

    public bool Equals(IAsyncStream<T>? other) => other is PushStream<T> && other.StreamId == id;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);
}
