using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WatchParty.Storage;

namespace WatchParty.Media.Artwork;

/// <summary>Makes the pictures of what scans and probes found, in the background and one at a time.</summary>
internal sealed class PictureQueue(IDatabase database, PictureStore store, Illustrator illustrator, ILogger<PictureQueue> log) : BackgroundService
{
    private const int Batch = 20;
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Pictures may be missing or old. Returns at once.</summary>
    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Makes what is missing, and again what was replaced.</summary>
    internal async Task DrainAsync(CancellationToken cancellation)
    {
        // One silo at a time: two would make the same pictures.
        await using var turn = await database.TakeTurnAsync("pictures", cancellation);
        foreach (var picture in await store.StampedAsync(cancellation))
        {
            if (StampedPicture.StampOf(picture.Path) is { } stamp && stamp != picture.Stamp)
                await store.OutdateAsync(picture, cancellation);
        }

        ItemId? last = null;
        while (await store.NextAsync(last, illustrator.TakesFrames, Batch, cancellation) is { Count: > 0 } jobs)
        {
            foreach (var job in jobs)
            {
                var stamp = job.Sidecar is null ? null : StampedPicture.StampOf(job.Sidecar);
                await store.SaveAsync(job, stamp, await illustrator.IllustrateAsync(job, cancellation), cancellation);
            }

            await store.LendToParentsAsync(cancellation);
            last = jobs[^1].Item;
        }

        await store.LendToParentsAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _wakes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await DrainAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) // a store that is away for a moment must not end the pictures
            {
                log.PicturesFailed(e);
            }
        }
    }
}
