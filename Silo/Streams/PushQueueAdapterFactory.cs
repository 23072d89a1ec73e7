using Orleans.Configuration;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>
/// Streams that are pushed, not polled: about 0.2 ms from publisher to subscriber where memory streams take 50 ms.
/// Every silo has one queue of its own, which its own agent reads for the subscribers in its own process. A publisher in
/// another silo puts its events straight into that queue, so that each event crosses the network once.
/// </summary>
internal sealed class PushQueueAdapterFactory(string name, ILocalSiloDetails here, PushQueue queue, PushClient others, ILoggerFactory loggers)
    : IQueueAdapterFactory
{
    private const int CacheSize = 8_192;

    private readonly PushQueueAdapter _adapter = new(name, here.SiloAddress, queue, others);
    private readonly HashRingBasedStreamQueueMapper _mapper = new(new HashRingStreamQueueMapperOptions { TotalQueueCount = 1 }, name);
    private readonly SimpleQueueAdapterCache _cache = new(new SimpleQueueCacheOptions { CacheSize = CacheSize }, name, loggers);

    public Task<IQueueAdapter> CreateAdapter() => Task.FromResult<IQueueAdapter>(_adapter);

    public IQueueAdapterCache GetQueueAdapterCache() => _cache;

    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    // A subscriber that fails is not retried: it sees the gap and asks the grain.
    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new NoOpStreamDeliveryFailureHandler());
}
