using Orleans.Streams;

namespace WatchParty.Api.Tests.Gateway;

internal sealed class LossyStream<T>(IAsyncStream<T> real, Func<StreamId, object, bool> takes) : IAsyncStream<T>
{
    public string ProviderName => real.ProviderName;

    public StreamId StreamId => real.StreamId;

    public bool IsRewindable => real.IsRewindable;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) =>
        takes(StreamId, item!) ? real.OnNextAsync(item, token) : Task.CompletedTask;

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) =>
        real.OnNextBatchAsync(batch.Where(item => takes(StreamId, item!)).ToList(), token);

    public Task OnCompletedAsync() => real.OnCompletedAsync();

    public Task OnErrorAsync(Exception ex) => real.OnErrorAsync(ex);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => real.SubscribeAsync(observer);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        real.SubscribeAsync(observer, token, filterData);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => real.SubscribeAsync(observer);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) =>
        real.SubscribeAsync(observer, token);

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => real.GetAllSubscriptionHandles();

    public bool Equals(IAsyncStream<T>? other) => real.Equals(other);

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => real.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => real.CompareTo(other);
}
