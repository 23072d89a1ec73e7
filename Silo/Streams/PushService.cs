using Orleans.Concurrency;

namespace WatchParty.Silo.Streams;

internal sealed class PushService(GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory loggers, PushSubscriptions subscriptions)
    : GrainService(id, silo, loggers), IPushService
{
    public Task PushAsync(StreamId stream, Immutable<object> news)
    {
        subscriptions.Publish(stream, news.Value);
        return Task.CompletedTask;
    }
}
