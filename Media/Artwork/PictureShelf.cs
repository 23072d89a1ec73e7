using System.Globalization;
using WatchParty.Media.Catalog;

namespace WatchParty.Media.Artwork;

/// <summary>The pictures of items, as browsers ask for them.</summary>
public sealed class PictureShelf
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly PictureStore _store;
    private readonly PictureCache _cache;
    private readonly Illustrator _illustrator;
    private readonly ArtReader _art;

    internal PictureShelf(PictureStore store, PictureCache cache, Illustrator illustrator, ArtReader art) =>
        (_store, _cache, _illustrator, _art) = (store, cache, illustrator, art);

    /// <param name="width">One of <see cref="PictureWidths"/>.</param>
    /// <returns>Null when there is none; the original when none could be made in that width.</returns>
    public async Task<Picture?> ReadAsync(Item item, PictureShape shape, int width, CancellationToken cancellation)
    {
        var version = shape is PictureShape.Poster ? item.PosterVersion : item.BackdropVersion;
        if (version is null)
            return null;
        if (_cache.Find(version, width) is { } kept && await ReadAsync(kept, version, width, cancellation) is { } picture)
            return picture;
        if (await _store.JobOfAsync(version, _illustrator.TakesFrames, cancellation) is not { } job)
            return null;
        await MakeAgainAsync(job, cancellation);
        return _cache.Find(version, width) is { } made && await ReadAsync(made, version, width, cancellation) is { } again ? again
            : job.Sidecar is not null ? await _art.ReadAsync(item.Library, job.Sidecar, cancellation)
            : null;
    }

    /// <summary>It was thrown out of the cache, or ffmpeg came later than the picture.</summary>
    private async Task MakeAgainAsync(PictureJob job, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_patience);
        try
        {
            await _illustrator.IllustrateAsync(job, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // others are being made; the next request finds it
        }
    }

    private static async Task<Picture?> ReadAsync(string file, string version, int width, CancellationToken cancellation)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellation);
            return new Picture(bytes, "image/jpeg", new DateTimeOffset(File.GetLastWriteTimeUtc(file)), string.Create(CultureInfo.InvariantCulture, $"{version}-{width}"));
        }
        catch (IOException)
        {
            return null; // thrown out this very moment
        }
    }
}
