using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>What one publish put on one stream, on its way through the queue.</summary>
[GenerateSerializer, Immutable, Alias("PushBatch")]
internal sealed class PushBatch(StreamId streamId, object[] events, EventSequenceTokenV2 token) : IBatchContainer
{
    [Id(0)]
    public StreamId StreamId { get; } = streamId;

    [Id(1)]
    private readonly object[] _events = events;

    [Id(2)]
    private readonly EventSequenceTokenV2 _token = token;

    public StreamSequenceToken SequenceToken => _token;

    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>() =>
        _events.OfType<T>().Select((item, index) => Tuple.Create<T, StreamSequenceToken>(item, _token.CreateSequenceTokenForEvent(index)));

    public bool ImportRequestContext() => false;
}
