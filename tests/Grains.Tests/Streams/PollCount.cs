namespace WatchParty.Grains.Tests.Streams;

internal sealed class PollCount
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _outstanding;

    public Task First => _first.Task;

    /// <summary>Polls that were begun and have not been answered.</summary>
    public int Outstanding => Volatile.Read(ref _outstanding);

    public async Task<T> CountAsync<T>(Func<Task<T>> poll)
    {
        Interlocked.Increment(ref _outstanding);
        _first.TrySetResult();
        try
        {
            return await poll();
        }
        finally
        {
            Interlocked.Decrement(ref _outstanding);
        }
    }
}
