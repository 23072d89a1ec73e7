using Orleans.Concurrency;
using Orleans.Runtime.Services;

namespace WatchParty.Silo.Streams;

/// <summary>Reaches the queue of another silo.</summary>
internal sealed class PushClient(IServiceProvider services) : GrainServiceClient<IPushService>(services)
{
    public Task PushAsync(SiloAddress silo, StreamId stream, object[] events) => GetGrainService(silo).PushAsync(stream, new Immutable<object[]>(events));
}
