using Orleans.Configuration;
using WatchParty.Gateway;

namespace WatchParty.Silo.Streams;

public static class StreamSetup
{
    private const string PubSubStore = "PubSubStore";

    public static ISiloBuilder UseWatchPartyStreams(this ISiloBuilder silo) =>
        silo
            // Subscriptions end with the process that holds them, so nothing of them is worth keeping.
            .AddMemoryGrainStorage(PubSubStore)
            .AddPersistentStreams(
                GatewayStream.Provider,
                (services, name) => new PushQueueAdapterFactory(name, services.GetRequiredService<ILoggerFactory>()),
                streams => streams.ConfigurePullingAgent(agent => agent.Configure(Hurry)));

    // Only the delay before the agent asks again after an empty answer: the waiting is done in the receiver.
    private static void Hurry(StreamPullingAgentOptions agent) => agent.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(1);
}
