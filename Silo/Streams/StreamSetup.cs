using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Silo.Streams;

public static class StreamSetup
{
    public static ISiloBuilder UseWatchPartyStreams(this ISiloBuilder silo)
    {
        silo.Services
            .AddSingleton<PushSubscriptions>()
            .AddSingleton<PushClient>()
            .AddKeyedSingleton<IStreamProvider>(
                GatewayStream.Provider,
                (services, name) => ActivatorUtilities.CreateInstance<PushStreamProvider>(services, name!))
            // Orleans reports under its name how the ring of silos is shared out, which means nothing to these streams.
            .AddLogging(logging => logging.AddFilter(typeof(PushService).FullName, LogLevel.Warning));
        return silo.AddGrainService<PushService>();
    }
}
