using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>Nothing is shared out: each silo reads its own queue, whoever else comes or goes.</summary>
internal sealed class OwnQueueBalancer : IStreamQueueBalancer
{
    private QueueId[] _own = [];

    public Task Initialize(IStreamQueueMapper queueMapper)
    {
        _own = [.. queueMapper.GetAllQueues()];
        return Task.CompletedTask;
    }

    public Task Shutdown() => Task.CompletedTask;

    public IEnumerable<QueueId> GetMyQueues() => _own;

    public bool SubscribeToQueueDistributionChangeEvents(IStreamQueueBalanceListener observer) => true;

    public bool UnSubscribeFromQueueDistributionChangeEvents(IStreamQueueBalanceListener observer) => true;
}
