using System.Security.Cryptography;
using System.Text;

namespace WatchParty.Media.Artwork;

/// <summary>Finds an item its picture, one at a time: what lies beside the film, else a frame of the film.</summary>
internal sealed class Illustrator(ArtReader art, PictureMaker maker, PictureCache cache) : IDisposable
{
    private const int VersionLength = 32;
    private readonly SemaphoreSlim _turn = new(1);

    public bool TakesFrames => maker.Possible;

    /// <summary>The version of the picture, which is in the cache if ffmpeg could make it; null when there is nothing to show.</summary>
    public async Task<string?> IllustrateAsync(PictureJob job, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await FromSidecarAsync(job, cancellation) ?? await FromFilmAsync(job, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<string?> FromSidecarAsync(PictureJob job, CancellationToken cancellation)
    {
        if (job.Sidecar is null || await art.ReadAsync(job.Library, job.Sidecar, cancellation) is not { } picture)
            return null;
        var version = VersionOf(picture.Bytes.Span);
        // Without ffmpeg, and where ffmpeg fails and there is no film either, browsers get the picture as it is.
        return IsKept(version) || await maker.FromPictureAsync(picture, version, cancellation) || job.Film is null || !maker.Possible ? version : null;
    }

    private async Task<string?> FromFilmAsync(PictureJob job, CancellationToken cancellation)
    {
        if (job.Film is not { } film)
            return null;
        var version = VersionOf(Encoding.UTF8.GetBytes("frame of " + film.Fingerprint));
        return IsKept(version) || await maker.FromFilmAsync(film, version, cancellation) ? version : null;
    }

    private bool IsKept(string version) => cache.Find(version, PictureWidths.All[0]) is not null;

    private static string VersionOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength];
}
