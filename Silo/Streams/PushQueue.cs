using System.Threading.Channels;
using Orleans.Providers.Streams.Common;

namespace WatchParty.Silo.Streams;

/// <summary>
/// The queue between publishers and the pulling agent, in this process.
/// A full queue refuses at once: a grain must never wait for a slow reader, and whoever misses an event sees the gap and asks the grain.
/// </summary>
internal sealed class PushQueue(int capacity)
{
    private readonly Channel<PushBatch> _batches = Channel.CreateBounded<PushBatch>(new BoundedChannelOptions(capacity) { SingleReader = true });
    private readonly Lock _numbering = new();
    private long _number;

    public ChannelReader<PushBatch> Batches => _batches.Reader;

    /// <exception cref="PushQueueFullException">Nothing was queued.</exception>
    public void Enqueue(StreamId stream, object[] events)
    {
        // The pulling agent's cache needs numbers that grow in the order of the queue.
        lock (_numbering)
        {
            if (!_batches.Writer.TryWrite(new PushBatch(stream, events, new EventSequenceTokenV2(++_number))))
                throw new PushQueueFullException(capacity);
        }
    }
}
