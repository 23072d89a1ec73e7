using Orleans.Streams;

namespace WatchParty.Grains.Tests.Gateway;

/// <summary>Real streams, but for one that cannot be written to.</summary>
internal sealed class OneBrokenStream(IStreamProvider streams, StreamId broken) : IStreamProvider
{
    public string Name => streams.Name;

    public bool IsRewindable => streams.IsRewindable;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) =>
        streamId == broken ? throw new IOException("This stream is broken.") : streams.GetStream<T>(streamId);
}
