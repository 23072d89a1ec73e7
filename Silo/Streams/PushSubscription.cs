using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>
/// Hears each event on the thread of its publisher, before that goes on: no queue that could overflow, no change of threads,
/// and rooms that publish at once are heard at once. So a subscriber must be safe for threads, quick until its first wait,
/// and after it leave the turn of the grain that publishes (<c>ConfigureAwait(false)</c>).
/// Not for grains: they would be called outside of their own turns.
/// </summary>
internal sealed class PushSubscription<T> : StreamSubscriptionHandle<T>, IPushSubscription
{
    private readonly PushStream<T> _stream;
    private readonly IAsyncObserver<T> _observer;
    private readonly PushSubscriptions _all;
    private readonly ILogger _log;

    public PushSubscription(PushStream<T> stream, IAsyncObserver<T> observer, PushSubscriptions all, ILogger log)
    {
        (_stream, _observer, _all, _log) = (stream, observer, all, log);
        all.Add(stream.StreamId, this);
    }

    public override StreamId StreamId => _stream.StreamId;

    public override string ProviderName => _stream.ProviderName;

    public override Guid HandleId { get; } = Guid.CreateVersion7();

    public void Tell(object news) => _ = TellAsync((T)news);

    public override Task UnsubscribeAsync()
    {
        _all.Remove(StreamId, this);
        return Task.CompletedTask;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
        throw new NotSupportedException("A subscription ends with its process: there is none to be resumed.");

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
        throw new NotSupportedException("A subscription ends with its process: there is none to be resumed.");

    public override bool Equals(StreamSubscriptionHandle<T>? other) => ReferenceEquals(this, other);

    private async Task TellAsync(T news)
    {
        try
        {
            await _observer.OnNextAsync(news).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Safe to go on: a subscriber that fails sees the gap and asks the grain.
            _log.SubscriberFailed(StreamId, failure);
        }
    }
}
