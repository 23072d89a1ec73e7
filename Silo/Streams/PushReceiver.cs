using Orleans.Streams;

namespace WatchParty.Silo.Streams;

/// <summary>
/// Waits for the next publish instead of answering "nothing yet". The pulling agent asks again at once after every answer,
/// so delivery is immediate, where an answer of nothing would make it poll by a timer.
/// </summary>
internal sealed class PushReceiver(PushQueue queue) : IQueueAdapterReceiver
{
    private const int LargestAnswer = 1000;

    public Task Initialize(TimeSpan timeout) => Task.CompletedTask;

    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) => GetQueueMessagesAsync(maxCount, CancellationToken.None);

    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken)
    {
        try
        {
            await queue.Batches.WaitToReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The agent stops; what is still queued ends with the process.
            return [];
        }

        return Take(maxCount == QueueAdapterConstants.UNLIMITED_GET_QUEUE_MSG ? LargestAnswer : maxCount);
    }

    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages) => Task.CompletedTask;

    public Task Shutdown(TimeSpan timeout) => Task.CompletedTask;

    private List<IBatchContainer> Take(int count)
    {
        var batches = new List<IBatchContainer>();
        while (batches.Count < count && queue.Batches.TryRead(out var batch))
            batches.Add(batch);
        return batches;
    }
}
