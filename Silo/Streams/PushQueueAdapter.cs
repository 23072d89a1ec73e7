using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>The door through which stream providers publish.</summary>
internal sealed class PushQueueAdapter(string name, PushQueue queue) : IQueueAdapter
{
    public string Name => name;

    public bool IsRewindable => false;

    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    public Task QueueMessageBatchAsync<T>(
        StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        queue.Enqueue(streamId, [.. events.Cast<object>()]);
        return Task.CompletedTask;
    }

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => new PushReceiver(queue);
}
