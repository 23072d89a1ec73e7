using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Scanning;

/// <summary>What a walk through the folders of a library brought home.</summary>
internal sealed class FolderTree
{
    public List<FoundFile> Files { get; } = [];

    /// <summary>Pictures by place; see <see cref="Artwork.SidecarArt"/>.</summary>
    public HashSet<FilePlace> Pictures { get; } = [];

    public List<SkippedFile> Skipped { get; } = [];

    /// <summary>Folders that could not be looked into: what was known beneath them may well be there.</summary>
    public List<FilePlace> Closed { get; } = [];

    public void Skip(FilePlace place, string reason) => Skipped.Add(new SkippedFile(place.FullPath, reason));

    public void Close(FilePlace place, string reason)
    {
        Closed.Add(place);
        Skip(place, reason);
    }

    public bool IsClosed(FilePlace file) => Closed.Any(closed =>
        closed.Folder == file.Folder && (closed.Path.Length == 0 || file.Path.StartsWith(closed.Path + "/", StringComparison.Ordinal)));
}
