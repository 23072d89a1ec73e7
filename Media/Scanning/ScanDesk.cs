using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WatchParty.Media.Libraries;
using WatchParty.Media.Probing;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Media.Scanning;

/// <summary>Takes requests for scans and runs them in the background: one at a time for a library, never two of the same in a row for nothing.</summary>
public sealed class ScanDesk : IHostedService, IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly LibraryStore _libraries;
    private readonly ScanStore _store;
    private readonly LibraryScan _scan;
    private readonly ProbeQueue _probes;
    private readonly ServerClock _clock;
    private readonly ILogger<ScanDesk> _log;
    private readonly Dictionary<LibraryId, Job> _jobs = [];
    private readonly ConcurrentDictionary<LibraryId, ScanProgress> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    internal ScanDesk(IDatabase database, LibraryStore libraries, ScanStore store, LibraryScan scan, ProbeQueue probes, ServerClock clock, ILogger<ScanDesk> log) =>
        (_database, _libraries, _store, _scan, _probes, _clock, _log) = (database, libraries, store, scan, probes, clock, log);

    /// <summary>Returns at once. A request during a scan is served by one more scan after it.</summary>
    public void Request(LibraryId library)
    {
        lock (_jobs)
        {
            if (_stopping.IsCancellationRequested)
                return;
            if (_jobs.TryGetValue(library, out var job))
            {
                job.Again = true;
                return;
            }

            var cancel = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            job = new Job(cancel);
            _jobs[library] = job;
            job.Work = Task.Run(() => WorkAsync(library, job), CancellationToken.None);
        }
    }

    /// <summary>The running scan, else the last one; null when there was none yet.</summary>
    public async Task<ScanStatus?> StatusAsync(LibraryId library, CancellationToken cancellation)
    {
        if (_running.TryGetValue(library, out var progress))
            return progress.Running;
        lock (_jobs)
        {
            if (_jobs.ContainsKey(library))
                return new ScanStatus(ScanState.Queued);
        }

        return await _store.LastAsync(library, cancellation);
    }

    public Task<IReadOnlyList<SkippedFile>> SkippedAsync(LibraryId library, CancellationToken cancellation) => _store.SkippedAsync(library, cancellation);

    /// <summary>Stops scanning a library that is about to go; completes when nothing writes to it any more.</summary>
    public async Task ForgetAsync(LibraryId library)
    {
        Job? job;
        lock (_jobs)
            job = _jobs.GetValueOrDefault(library);
        if (job is null)
            return;
        await job.Cancel.CancelAsync();
        await job.Work;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] work;
        lock (_jobs)
            work = [.. _jobs.Values.Select(job => job.Work)];
        await Task.WhenAll(work).WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _stopping.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WorkAsync(LibraryId library, Job job)
    {
        do
        {
            lock (_jobs)
                job.Again = false;
            await ScanAsync(library, job.Cancel.Token);
        }
        while (!IsFinished(library, job));
        job.Cancel.Dispose();
    }

    private bool IsFinished(LibraryId library, Job job)
    {
        lock (_jobs)
        {
            if (job.Again && !job.Cancel.IsCancellationRequested)
                return false;
            _jobs.Remove(library);
            return true;
        }
    }

    private async Task ScanAsync(LibraryId id, CancellationToken cancellation)
    {
        var progress = new ScanProgress(_clock.GetUtcNow());
        _running[id] = progress;
        try
        {
            await using var turn = await _database.TakeTurnAsync($"scan {id}", cancellation);
            if (await _libraries.FindAsync(id, cancellation) is not { } library)
                return;
            var status = await _scan.RunAsync(library, progress, cancellation);
            _probes.Wake();
            _log.Scanned(id, status.FilesSeen, status.Items, status.Errors, (status.FinishedAt - status.StartedAt)!.Value.TotalMilliseconds);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _log.ScanStopped(id);
        }
        catch (Exception e) // whatever went wrong, the other libraries and the next scan must not suffer from it
        {
            _log.ScanFailed(id, e);
            await TryToRecordFailureAsync(id, progress);
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }

    private async Task TryToRecordFailureAsync(LibraryId library, ScanProgress progress)
    {
        try
        {
            var status = progress.Ended(ScanState.Failed, _clock.GetUtcNow());
            await _store.FinishAsync(library, status, [new SkippedFile("", "The scan failed; the server's log says why.")], _stopping.Token);
        }
        catch (Exception e)
        {
            _log.ScanFailed(library, e); // the store may be what failed in the first place
        }
    }

    private sealed class Job(CancellationTokenSource cancel)
    {
        public CancellationTokenSource Cancel => cancel;

        public bool Again { get; set; }

        public Task Work { get; set; } = Task.CompletedTask;
    }
}
