using Microsoft.Extensions.Options;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Media.Artwork;

/// <summary>
/// The pictures that were made, in the data folder: one folder a version with one file a width. Everything in it can be made
/// again, so it may be thrown away at any time; beyond its limit the longest unused goes first.
/// </summary>
internal sealed class PictureCache(DataFolder data, IOptions<MediaOptions> options, ServerClock clock)
{
    private static readonly TimeSpan s_usesAreNoted = TimeSpan.FromHours(1);
    private readonly string _root = data.Pictures;
    private readonly Lock _keeping = new();
    private long? _bytes;

    /// <summary>Null when there is none of that width.</summary>
    public string? Find(string version, int width)
    {
        var folder = FolderOf(version);
        var file = Path.Combine(folder, $"{width}.jpg");
        if (!File.Exists(file))
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - Directory.GetLastWriteTimeUtc(folder) > s_usesAreNoted)
            Directory.SetLastWriteTimeUtc(folder, now);
        return file;
    }

    /// <summary>An empty folder to make pictures in; what a killed process left in it is gone.</summary>
    public string Workplace()
    {
        var folder = Path.Combine(_root, "making");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Private(folder);
    }

    /// <summary>Takes over what was made in the workplace, all widths at once.</summary>
    public void Keep(string version, string workplace)
    {
        var bytes = 0L;
        foreach (var file in new DirectoryInfo(workplace).EnumerateFiles())
        {
            bytes += file.Length;
            if (!OperatingSystem.IsWindows())
                file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        lock (_keeping)
        {
            _bytes = (_bytes ?? Versions().Sum(SizeOf)) + bytes;
            var folder = FolderOf(version);
            Private(Path.GetDirectoryName(folder)!);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(workplace, folder);
            if (_bytes > Limit)
                Trim(except: folder);
        }
    }

    private long Limit => options.Value.PictureCacheMegabytes * 1_000_000L;

    /// <summary>Down to nine tenths, so that not every further picture has to search for the oldest.</summary>
    private void Trim(string except)
    {
        var versions = Versions().OrderBy(folder => folder.LastWriteTimeUtc).ToList();
        _bytes = versions.Sum(SizeOf);
        foreach (var folder in versions.Where(folder => folder.FullName != except).TakeWhile(_ => _bytes > Limit * 0.9))
        {
            _bytes -= SizeOf(folder);
            folder.Delete(recursive: true);
        }
    }

    private IEnumerable<DirectoryInfo> Versions() =>
        new DirectoryInfo(_root).EnumerateDirectories("??").SelectMany(shelf => shelf.EnumerateDirectories());

    private static long SizeOf(DirectoryInfo folder) => folder.EnumerateFiles().Sum(file => file.Length);

    // Two letters deep, for file systems that are slow with 50,000 entries.
    private string FolderOf(string version) => Path.Combine(_root, version[..2], version);

    private static string Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder).FullName
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
