using Orleans.Configuration;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>
/// Streams that are pushed, not polled: about 0.2 ms from publisher to subscriber where memory streams take 50 ms.
/// One queue, in this process: a publisher and its subscribers share a silo.
/// </summary>
internal sealed class PushQueueAdapterFactory(string name, ILoggerFactory loggers) : IQueueAdapterFactory
{
    private const int Capacity = 16_384;
    private const int CacheSize = 8_192;

    private readonly PushQueueAdapter _adapter = new(name, new PushQueue(Capacity));
    private readonly HashRingBasedStreamQueueMapper _mapper = new(new HashRingStreamQueueMapperOptions { TotalQueueCount = 1 }, name);
    private readonly SimpleQueueAdapterCache _cache = new(new SimpleQueueCacheOptions { CacheSize = CacheSize }, name, loggers);

    public Task<IQueueAdapter> CreateAdapter() => Task.FromResult<IQueueAdapter>(_adapter);

    public IQueueAdapterCache GetQueueAdapterCache() => _cache;

    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    // A subscriber that fails is not retried: it sees the gap and asks the grain.
    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new NoOpStreamDeliveryFailureHandler());
}
