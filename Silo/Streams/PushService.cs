using Orleans.Concurrency;
using WatchParty.Gateway;

namespace WatchParty.Silo.Streams;

internal sealed class PushService(GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory loggers, PushQueue queue, SubscriberContext subscriber)
    : GrainService(id, silo, loggers), IPushService
{
    public override Task Start()
    {
        subscriber.LiveIn(this);
        return base.Start();
    }

    public Task PushAsync(StreamId stream, Immutable<object[]> events)
    {
        queue.Enqueue(stream, events.Value);
        return Task.CompletedTask;
    }
}
