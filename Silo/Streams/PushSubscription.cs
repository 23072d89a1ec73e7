using System.Collections.Concurrent;
using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>
/// Hears one event after the other, on threads of the pool. A slow subscriber holds up nobody but itself.
/// Not for grains: they would be called outside of their turns.
/// </summary>
internal sealed class PushSubscription<T> : StreamSubscriptionHandle<T>, IPushSubscription, IThreadPoolWorkItem
{
    private readonly PushStream<T> _stream;
    private readonly IAsyncObserver<T> _observer;
    private readonly PushSubscriptions _all;
    private readonly ILogger _log;
    private readonly ConcurrentQueue<T> _waiting = new();
    private int _count;

    public PushSubscription(PushStream<T> stream, IAsyncObserver<T> observer, PushSubscriptions all, ILogger log)
    {
        (_stream, _observer, _all, _log) = (stream, observer, all, log);
        all.Add(stream.StreamId, this);
    }

    public override StreamId StreamId => _stream.StreamId;

    public override string ProviderName => _stream.ProviderName;

    public override Guid HandleId { get; } = Guid.CreateVersion7();

    public bool TryPost(object news)
    {
        if (Volatile.Read(ref _count) >= PushSubscriptions.Capacity)
            return false;
        _waiting.Enqueue((T)news);
        // The publisher's own thread takes it next, while all that it needs is in that core's caches: with a Channel, whose reader
        // any thread goes on with, 100 rooms of five had a p50 of 0.30 ms instead of 0.24.
        if (Interlocked.Increment(ref _count) == 1)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return true;
    }

    public void Execute() => _ = DeliverAsync();

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

    private async Task DeliverAsync()
    {
        do
        {
            _waiting.TryDequeue(out var news);
            await TellAsync(news!);
        }
        while (Interlocked.Decrement(ref _count) > 0);
    }

    private async Task TellAsync(T news)
    {
        try
        {
            await _observer.OnNextAsync(news);
        }
        catch (Exception failure)
        {
            // Safe to go on: a subscriber that fails sees the gap and asks the grain.
            _log.SubscriberFailed(StreamId, failure);
        }
    }
}
