using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Silo.Streams;

/// <summary>
/// Streams that are pushed: an event is with its subscribers before its publisher goes on, or after one hop between silos,
/// where memory streams poll for it (docs/adr/0005). Each silo delivers to its own subscribers, so that none depends on another silo.
/// </summary>
internal sealed class PushStreamProvider(string name, ILocalSiloDetails here, PushSubscriptions subscriptions, PushClient others, ILogger<PushStreamProvider> log)
    : IStreamProvider
{
    public string Name => name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId)
    {
        var home = StreamHome.Of(streamId);
        return new PushStream<T>(name, streamId, here.SiloAddress.Equals(home) ? null : home, subscriptions, others, log);
    }
}
