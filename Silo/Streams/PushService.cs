using Orleans.Concurrency;

namespace WatchParty.Silo.Streams;

internal sealed class PushService(GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory loggers, PushQueue queue)
    : GrainService(id, silo, loggers), IPushService
{
    public Task PushAsync(StreamId stream, Immutable<object[]> events)
    {
        queue.Enqueue(stream, events.Value);
        return Task.CompletedTask;
    }
}
