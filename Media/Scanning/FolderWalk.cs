using WatchParty.Media.Artwork;
using WatchParty.Media.Files;
using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Scanning;

/// <summary>Walks the folders of a library. Nothing in there may stop it: what it cannot take, it notes and passes.</summary>
internal sealed class FolderWalk(Action<int> filesSeen, CancellationToken cancellation)
{
    private const int DeepestFolder = 64;

    private readonly FolderTree _tree = new();
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public FolderTree Through(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
            Enter(new FilePlace(folder, ""), RealPath.Of(folder), 0);
        return _tree;
    }

    // Entered by its real path, and each real path once: a circle of links ends here.
    private void Enter(FilePlace place, string? real, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (real is null || depth > DeepestFolder)
        {
            _tree.Close(place, real is null ? "The folder is not there." : "Folders are nested too deep.");
            return;
        }

        if (!_visited.Add(real))
            return;
        foreach (var entry in EntriesOf(place, real).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = place.Path.Length == 0 ? entry.Name : $"{place.Path}/{entry.Name}";
            Look(new FilePlace(place.Folder, path), entry, depth);
        }
    }

    private List<FileSystemInfo> EntriesOf(FilePlace place, string real)
    {
        try
        {
            return [.. new DirectoryInfo(real).EnumerateFileSystemInfos()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _tree.Close(place, "The folder cannot be read.");
            return [];
        }
    }

    private void Look(FilePlace place, FileSystemInfo entry, int depth)
    {
        if (entry.Name.StartsWith('.'))
            return; // hidden by convention: .Trash, .AppleDouble, ._Film.mkv
        var isLink = entry.LinkTarget is not null;
        var video = VideoTypes.Includes(entry.Name);
        if (FileStat.Of(entry.FullName) is not { } stat)
        {
            if (isLink || video)
                _tree.Skip(place, isLink ? "The link leads nowhere, or in a circle." : "The file cannot be read, or its name is not valid text.");
            return;
        }

        if (isLink && !StaysInside(place, entry.FullName))
        {
            if (video || stat.Kind == FileKind.Folder)
                _tree.Skip(place, "The link leads out of the library.");
        }
        else if (stat.Kind == FileKind.Folder)
        {
            Enter(place, isLink ? RealPath.Of(entry.FullName) : entry.FullName, depth + 1);
        }
        else if (SidecarArt.IsPicture(entry.Name))
        {
            _tree.Pictures.Add(place);
        }
        else if (video)
        {
            Take(place, stat);
        }
    }

    private void Take(FilePlace place, FileStat stat)
    {
        if (stat.Kind != FileKind.Regular)
        {
            _tree.Skip(place, "It is not a regular file.");
        }
        else if (stat.Size == 0)
        {
            _tree.Skip(place, "The file is empty.");
        }
        else
        {
            _tree.Files.Add(new FoundFile(place, new FileStamp(stat.Size, stat.ModifiedMs), stat.Inode, stat.Device));
            filesSeen(_tree.Files.Count);
        }
    }

    private static bool StaysInside(FilePlace place, string path) =>
        RealPath.Of(path) is { } real && (RealPath.IsInside(place.Folder, real) || real == RealPath.Of(place.Folder));
}
