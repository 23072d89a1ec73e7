using Orleans.Streams;

namespace WatchParty.Grains.Tests.Streams;

/// <summary>The product's queue, with its polls counted.</summary>
internal sealed class WatchedQueue(IQueueAdapterFactory real, PollCount polls) : IQueueAdapterFactory
{
    public async Task<IQueueAdapter> CreateAdapter() => new Adapter(await real.CreateAdapter(CancellationToken.None), polls);

    public IQueueAdapterCache GetQueueAdapterCache() => real.GetQueueAdapterCache();

    public IStreamQueueMapper GetStreamQueueMapper() => real.GetStreamQueueMapper();

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) => real.GetDeliveryFailureHandler(queueId);

    private sealed class Adapter(IQueueAdapter real, PollCount polls) : IQueueAdapter
    {
        public string Name => real.Name;

        public bool IsRewindable => real.IsRewindable;

        public StreamProviderDirection Direction => real.Direction;

        public Task QueueMessageBatchAsync<T>(
            StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext) =>
            real.QueueMessageBatchAsync(streamId, events, token, requestContext);

        public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => new Receiver(real.CreateReceiver(queueId), polls);
    }

    private sealed class Receiver(IQueueAdapterReceiver real, PollCount polls) : IQueueAdapterReceiver
    {
        public Task Initialize(TimeSpan timeout) => real.Initialize(timeout);

        public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) =>
            GetQueueMessagesAsync(maxCount, CancellationToken.None);

        public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken) =>
            polls.CountAsync(() => real.GetQueueMessagesAsync(maxCount, cancellationToken));

        public Task MessagesDeliveredAsync(IList<IBatchContainer> messages) => real.MessagesDeliveredAsync(messages, CancellationToken.None);

        public Task Shutdown(TimeSpan timeout) => real.Shutdown(timeout);
    }
}
