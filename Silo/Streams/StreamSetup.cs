using Orleans.Configuration;
using WatchParty.Gateway;

namespace WatchParty.Silo.Streams;

public static class StreamSetup
{
    private const string PubSubStore = "PubSubStore";
    private const int Capacity = 16_384;

    public static ISiloBuilder UseWatchPartyStreams(this ISiloBuilder silo)
    {
        silo.Services
            .AddSingleton(_ => new PushQueue(Capacity))
            .AddSingleton<PushClient>()
            .AddSingleton<SubscriberContext>()
            // Orleans reports under its name how the ring of silos is shared out, which means nothing to these streams.
            .AddLogging(logging => logging.AddFilter(typeof(PushService).FullName, LogLevel.Warning));
        return silo
            .AddGrainService<PushService>()
            // Subscriptions end with the process that holds them, so nothing of them is worth keeping.
            .AddMemoryGrainStorage(PubSubStore)
            .AddPersistentStreams(
                GatewayStream.Provider,
                (services, name) => ActivatorUtilities.CreateInstance<PushQueueAdapterFactory>(services, name),
                streams =>
                {
                    streams.ConfigurePartitionBalancing((_, _) => new OwnQueueBalancer());
                    streams.ConfigurePullingAgent(agent => agent.Configure(Hurry));
                });
    }

    private static void Hurry(StreamPullingAgentOptions agent)
    {
        // Only the delay before the agent asks again after an empty answer: the waiting is done in the receiver.
        agent.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(1);
        // What came while the last batch was delivered goes in one call; a single event waits for nothing.
        agent.BatchContainerBatchSize = 100;
    }
}
