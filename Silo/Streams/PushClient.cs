using Orleans.Concurrency;
using Orleans.Runtime.Services;

namespace WatchParty.Silo.Streams;

/// <summary>Reaches the readers in another silo.</summary>
internal sealed class PushClient(IServiceProvider services) : GrainServiceClient<IPushService>(services)
{
    public Task PushAsync(SiloAddress silo, StreamId stream, object news) => GetGrainService(silo).PushAsync(stream, new Immutable<object>(news));
}
