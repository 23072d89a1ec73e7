using Orleans.Streams;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>A queue that asks before it takes an event.</summary>
internal sealed class LossyQueue(IQueueAdapterFactory real, Func<StreamId, object, bool> takes) : IQueueAdapterFactory
{
    public async Task<IQueueAdapter> CreateAdapter() => new Adapter(await real.CreateAdapter(CancellationToken.None), takes);

    public IQueueAdapterCache GetQueueAdapterCache() => real.GetQueueAdapterCache();

    public IStreamQueueMapper GetStreamQueueMapper() => real.GetStreamQueueMapper();

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) => real.GetDeliveryFailureHandler(queueId);

    private sealed class Adapter(IQueueAdapter real, Func<StreamId, object, bool> takes) : IQueueAdapter
    {
        public string Name => real.Name;

        public bool IsRewindable => real.IsRewindable;

        public StreamProviderDirection Direction => real.Direction;

        public Task QueueMessageBatchAsync<T>(
            StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext) =>
            real.QueueMessageBatchAsync(streamId, events.Where(one => takes(streamId, one!)).ToList(), token, requestContext);

        public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => real.CreateReceiver(queueId);
    }
}
