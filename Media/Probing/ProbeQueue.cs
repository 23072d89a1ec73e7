using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Media.Artwork;
using WatchParty.Storage;

namespace WatchParty.Media.Probing;

/// <summary>Probes, in the background and a few at a time, what scans found. The table of files is the queue, so that a restart loses nothing.</summary>
internal sealed class ProbeQueue(
    IDatabase database, ProbeStore store, FileProbe probe, MediaTools tools, PictureQueue pictures, IOptions<MediaOptions> options, ILogger<ProbeQueue> log) : BackgroundService
{
    // A broken ffprobe fails on every file, and asking it 50,000 times takes a day; so do broken films, but behind them are others.
    private const int FailuresUntilDoubted = 8;
    private const int PicturedAtOnce = 100;

    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Files may be waiting. Returns at once.</summary>
    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Probes until nothing waits, or until ffprobe proves broken.</summary>
    internal async Task DrainAsync(CancellationToken cancellation)
    {
        // One silo at a time: two would take the same files.
        await using var turn = await database.TakeTurnAsync("probe", cancellation);
        var (failures, unpictured) = (0, 0);
        while (probe.Possible && await store.NextAsync(options.Value.Probes, cancellation) is { Count: > 0 } files)
        {
            var results = await Task.WhenAll(files.Select(file => probe.RunAsync(file.Place.FullPath, cancellation)));
            await store.SaveAsync([.. files.Zip(results)], cancellation);
            if ((unpictured += results.Length) >= PicturedAtOnce)
            {
                pictures.Wake();
                unpictured = 0;
            }

            failures = results.All(result => result is ProbeResult.Failed) ? failures + results.Length : 0;
            if (failures < FailuresUntilDoubted)
                continue;
            if (!await probe.WorksAsync(cancellation))
            {
                log.ProbingGivenUp(failures);
                return;
            }

            failures = 0;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var sentence in tools.Missing)
            log.ToolMissing(sentence);
        await foreach (var _ in _wakes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await DrainAsync(stoppingToken);
                pictures.Wake();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) // a store that is away for a moment must not end the probing
            {
                log.ProbingFailed(e);
            }
        }
    }
}
