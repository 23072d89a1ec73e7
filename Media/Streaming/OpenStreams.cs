using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WatchParty.People;
using WatchParty.Time;

namespace WatchParty.Media.Streaming;

/// <summary>The responses that are being sent. Each second, all of them are checked with three questions, and those without a right are cut.</summary>
public sealed class OpenStreams(ISessions sessions, IPeople people, IMediaCatalog catalog, RecentGrants recent, ServerClock clock, ILogger<OpenStreams> log)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Entry, byte> _open = [];
    private volatile bool _isStopping;

    internal int Count => _open.Count;

    /// <param name="cut">Ends the response at once, in the middle of whatever it does.</param>
    /// <returns>To be disposed when the response is over.</returns>
    public IDisposable Add(StreamGrant grant, LibraryId library, Action cut)
    {
        var entry = new Entry(this, grant, library, cut);
        _open[entry] = 0;
        if (_isStopping)
            cut();
        return entry;
    }

    /// <summary>Ends every stream out of a library that is gone, without waiting for the check. Other silos see it with theirs.</summary>
    public void Cut(LibraryId library) => Cut([.. _open.Keys.Where(entry => entry.Library == library)]);

    // The web server stops before hosted services do, and waits for open responses; that of a paused film never ends by itself.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        Cut([.. _open.Keys]);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckAsync(CancellationToken cancellation)
    {
        var (open, remembered) = (_open.Keys.ToList(), recent.All);
        if (open.Count == 0 && remembered.Count == 0)
            return;
        var grants = open.Select(entry => entry.Grant).Concat(remembered.Select(opened => opened.Grant)).ToList();
        var dead = await sessions.DeadAsync([.. grants.Select(grant => grant.Session).Distinct()], cancellation);
        var known = await people.FindAsync([.. grants.Select(grant => grant.User).Distinct()], cancellation);
        var libraries = await catalog.ListLibrariesAsync(cancellation);
        Cut([.. open.Where(entry => !IsGood(entry.Grant, entry.Library))]);
        foreach (var opened in remembered.Where(opened => !IsGood(opened.Grant, opened.File.Library)))
            recent.Forget(opened.Grant);
        open.ForEach(entry => recent.Keep(entry.Grant));
        recent.ForgetOld();

        bool IsGood(StreamGrant grant, LibraryId library) =>
            !dead.Contains(grant.Session) && libraries.Contains(library) && known.TryGetValue(grant.User, out var person) && person.MaySee(library);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(CheckEvery, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) // a store that is away for a moment must not end every film
            {
                log.StreamCheckFailed(_open.Count, e);
            }
        }
    }

    private void Cut(List<Entry> entries)
    {
        foreach (var entry in entries)
            entry.Cut();
        if (entries.Count > 0)
            log.StreamsCut(entries.Count);
    }

    private sealed class Entry(OpenStreams streams, StreamGrant grant, LibraryId library, Action cut) : IDisposable
    {
        public StreamGrant Grant => grant;

        public LibraryId Library => library;

        public void Cut() => cut();

        public void Dispose() => streams._open.TryRemove(this, out _);
    }
}
