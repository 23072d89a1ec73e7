using WatchParty.Media.Libraries;
using WatchParty.Text;

namespace WatchParty.Media.Scanning.Domain;

/// <summary>Reads film and episode names as people and release groups write them. Total: any path gives an answer.</summary>
internal static class NameParser
{
    /// <param name="path">Relative to the library's folder, separated by '/'.</param>
    public static ParsedName Parse(LibraryKind kind, string path)
    {
        var segments = Unseen.Without(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return new ParsedName.Unplaced();

        var folders = segments[..^1];
        var name = Path.GetFileNameWithoutExtension(segments[^1]);
        if (string.IsNullOrWhiteSpace(name))
            name = segments[^1];
        if (Extras.Recognise(folders, name))
            return new ParsedName.Extra();

        return kind == LibraryKind.Movies ? MovieName.Parse(folders, name) : EpisodeName.Parse(folders, name);
    }
}
