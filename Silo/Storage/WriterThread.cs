namespace WatchParty.Silo.Storage;

/// <summary>
/// A thread of its own for what holds a thread until the disk has answered. The pool has no more threads than cores at first:
/// were one of them held, every socket's work would wait for the disk too (docs/adr/0002).
/// </summary>
internal sealed class WriterThread : IDisposable
{
    // Not a BlockingCollection: it spins before it waits, and most of the time there is nothing to save.
    private readonly Queue<Action> _jobs = [];
    private bool _isOver;

    public WriterThread() => new Thread(Work) { IsBackground = true, Name = "SQLite writer" }.Start();

    public Task<T> RunAsync<T>(Func<Task<T>> job)
    {
        // Whoever waits goes on in the pool: here they would hold up the next writer.
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Wake(() => _jobs.Enqueue(() =>
        {
            try
            {
                done.SetResult(job().GetAwaiter().GetResult());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        }));
        return done.Task;
    }

    /// <summary>It ends when all that was begun is done.</summary>
    public void Dispose() => Wake(() => _isOver = true);

    private void Wake(Action change)
    {
        lock (_jobs)
        {
            change();
            Monitor.Pulse(_jobs);
        }
    }

    private void Work()
    {
        while (Next() is { } job)
            job();
    }

    private Action? Next()
    {
        lock (_jobs)
        {
            while (_jobs.Count == 0 && !_isOver)
                Monitor.Wait(_jobs);
            return _jobs.TryDequeue(out var job) ? job : null;
        }
    }
}
