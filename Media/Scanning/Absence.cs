using WatchParty.Media.Files;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Scanning;

/// <summary>Tells files that were deleted from files whose disk is away. In doubt nothing is deleted.</summary>
internal static class Absence
{
    public static (List<KnownFile> Unreachable, List<KnownFile> Gone) Split(Library library, FolderTree tree, IEnumerable<KnownFile> missing)
    {
        var devices = new Dictionary<string, long>(StringComparer.Ordinal);
        var away = missing.ToLookup(file => library.Folders.Contains(file.Place.Folder) && (tree.IsClosed(file.Place) || IsOnAnotherDisk(file, devices)));
        return ([.. away[true]], [.. away[false]]);
    }

    // What is left of the file's path lies on another disk than the file did: something was mounted there.
    private static bool IsOnAnotherDisk(KnownFile file, Dictionary<string, long> devices)
    {
        for (var folder = Path.GetDirectoryName(file.Place.FullPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!devices.TryGetValue(folder, out var device))
                devices[folder] = device = FileStat.Of(folder) is { Kind: FileKind.Folder } stat ? stat.Device : -1;
            if (device >= 0)
                return file.Device != 0 && device != file.Device;
        }

        return true;
    }
}
