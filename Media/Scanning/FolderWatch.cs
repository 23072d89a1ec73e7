using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Media.Libraries;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Media.Scanning;

/// <summary>In one silo of the cluster: asks for a scan when a library's folders changed and have been quiet for a moment, and for one of every library now and then.</summary>
internal sealed class FolderWatch(
    IDatabase database, LibraryStore libraries, ScanDesk scans, ServerClock clock, IOptions<MediaOptions> options, ILogger<FolderWatch> log) : BackgroundService
{
    private readonly Dictionary<(LibraryId Library, string Folder), Watched> _watched = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(options.Value.WatchQuiet, clock);
        try
        {
            do
            {
                try
                {
                    await using var turn = await database.TakeTurnAsync("watch folders", stoppingToken);
                    await WatchAsync(turn, ticks, stoppingToken);
                }
                catch (StorageUnavailableException e)
                {
                    log.CannotWatchForTheCluster(e);
                }
            }
            while (await ticks.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            foreach (var watched in _watched.Values)
                watched.Dispose();
        }
    }

    // Begins with a scan of all: nobody has watched the folders since the turn, or the server, ended.
    private async Task WatchAsync(ITurn turn, PeriodicTimer ticks, CancellationToken stopping)
    {
        long? lastRound = null;
        do
        {
            var all = await TryListAsync(stopping);
            Follow(all);
            foreach (var watched in _watched.Values.Where(watched => watched.TakeQuietChange(clock.GetTimestamp(), options.Value.WatchQuiet)))
                scans.Request(watched.Library);
            if (lastRound is null || clock.GetElapsedTime(lastRound.Value) >= options.Value.RescanEvery)
            {
                lastRound = clock.GetTimestamp();
                foreach (var library in all)
                    scans.Request(library.Id);
            }
        }
        while (await ticks.WaitForNextTickAsync(stopping) && await turn.IsHeldAsync(stopping));
    }

    private async Task<IReadOnlyList<Library>> TryListAsync(CancellationToken cancellation)
    {
        try
        {
            return await libraries.ListAsync(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested) // a store that is away for a moment must not end the watching
        {
            log.CannotListLibraries(e);
            return [];
        }
    }

    // Libraries come, go and change their folders; a folder whose disk was away is watched once it is back.
    private void Follow(IReadOnlyList<Library> all)
    {
        if (all.Count == 0)
            return;
        var wanted = all.SelectMany(library => library.Folders.Select(folder => (library.Id, folder))).ToHashSet();
        foreach (var gone in _watched.Keys.Where(key => !wanted.Contains(key) || _watched[key].IsLost).ToList())
        {
            _watched[gone].Dispose();
            _watched.Remove(gone);
        }

        foreach (var key in wanted.Where(key => !_watched.ContainsKey(key) && Directory.Exists(key.folder)))
            _watched[key] = new Watched(key.Id, key.folder, clock, reason => log.CannotWatch(key.Id, key.folder, reason));
    }
}
