using System.Collections.Concurrent;
using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Silo.Streams;

/// <summary>The door through which stream providers publish: into the queue here, or into that of the silo where the readers are.</summary>
internal sealed class PushQueueAdapter(string name, SiloAddress here, PushQueue queue, PushClient others) : IQueueAdapter
{
    /// <summary>Read once from each key: there are a few streams for every silo, and events by the thousand.</summary>
    private readonly ConcurrentDictionary<StreamId, SiloAddress?> _homes = new();

    public string Name => name;

    public bool IsRewindable => false;

    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    public Task QueueMessageBatchAsync<T>(
        StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        object[] batch = [.. events.Cast<object>()];
        if (_homes.GetOrAdd(streamId, StreamHome.Of) is { } home && !home.Equals(here))
            return others.PushAsync(home, streamId, batch);
        queue.Enqueue(streamId, batch);
        return Task.CompletedTask;
    }

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => new PushReceiver(queue);
}
