using WatchParty.Media.Files;
using WatchParty.Media.Libraries;

namespace WatchParty.Media.Artwork;

/// <summary>Reads a picture that lies beside a film, if it is one and of a sane size.</summary>
public sealed class ArtReader(LibraryStore libraries)
{
    private const long LargestPicture = 10 * 1024 * 1024;

    /// <param name="path">As the scan stored it.</param>
    public async Task<Picture?> ReadAsync(LibraryId libraryId, string path, CancellationToken cancellation)
    {
        var library = await libraries.FindAsync(libraryId, cancellation);
        using var file = library?.Folders.Select(folder => SafeFile.Open(folder, path)).FirstOrDefault(opened => opened is not null);
        if (file is null || RandomAccess.GetLength(file) is > LargestPicture or 0)
            return null;
        var bytes = new byte[RandomAccess.GetLength(file)];
        var read = await RandomAccess.ReadAsync(file, bytes, 0, cancellation);
        if (read != bytes.Length || PictureHeader.ContentTypeOf(bytes) is not { } type)
            return null;
        var modifiedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(file));
        return new Picture(bytes, type, modifiedAt, $"{modifiedAt.UtcTicks:x}-{bytes.Length:x}");
    }
}
