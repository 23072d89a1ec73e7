using Orleans.Streams;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>Streams that ask before they take an event.</summary>
internal sealed class LossyProvider(IStreamProvider real, Func<StreamId, object, bool> takes) : IStreamProvider
{
    public string Name => real.Name;

    public bool IsRewindable => real.IsRewindable;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new LossyStream<T>(real.GetStream<T>(streamId), takes);
}
