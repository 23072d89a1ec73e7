using WatchParty.Media.Files;

namespace WatchParty.Media.Libraries;

/// <param name="VideoFiles">Counted up to <see cref="MostCounted"/>, so that asking about "/" ends.</param>
public sealed record FolderCheck(bool Exists, bool Readable, int VideoFiles)
{
    private const int MostCounted = 10_000;
    private const int MostLookedAt = 200_000;

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Whether the folder is there and opens; counts nothing.</summary>
    public static FolderCheck Of(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || !Directory.Exists(path))
            return new(false, false, 0);
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
            return new(true, true, 0);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return new(true, false, 0); // exactly what the caller asks
        }
    }

    public static FolderCheck WithCount(string path)
    {
        var check = Of(path);
        return check.Readable
            ? check with { VideoFiles = Directory.EnumerateFiles(path, "*", Everywhere).Take(MostLookedAt).Where(VideoTypes.Includes).Take(MostCounted).Count() }
            : check;
    }
}
