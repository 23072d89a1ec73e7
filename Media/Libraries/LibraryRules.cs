using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using WatchParty.Text;

namespace WatchParty.Media.Libraries;

internal static class LibraryRules
{
    public const int LongestName = 64;
    public const int MostFolders = 32;
    private const int LongestPath = 4096;

    public static LibraryChange.Invalid? Broken(string name, IReadOnlyList<string> folders) => BrokenName(name) ?? BrokenFolders(folders);

    private static LibraryChange.Invalid? BrokenName(string name) =>
        string.IsNullOrWhiteSpace(name) ? new("name", "A library needs a name.")
        : name.Length > LongestName ? new("name", $"A name has at most {LongestName} characters.")
        : name.Any(Unseen.Is) ? new("name", "A name has only characters that can be seen.")
        : null;

    private static LibraryChange.Invalid? BrokenFolders(IReadOnlyList<string> folders)
    {
        if (folders.Count is 0 or > MostFolders)
            return new("paths", $"A library has between 1 and {MostFolders} folders.");
        if (folders.Select(BrokenFolder).FirstOrDefault(reason => reason is not null) is { } reason)
            return new("paths", reason);
        var overlap = folders.FirstOrDefault(inner => folders.Any(outer => !ReferenceEquals(inner, outer) && Contains(outer, inner)));
        return overlap is null ? null : new("paths", $"{overlap} is already part of this library.");
    }

    /// <param name="path">Null where the request's list held one: the reader looks only at the list itself.</param>
    private static string? BrokenFolder(string? path)
    {
        if (!IsAbsolute(path))
            return "A folder is an absolute path.";
        return FolderCheck.Of(path) switch
        {
            { Exists: false } => $"{path} does not exist or is not a folder.",
            { Readable: false } => $"{path} cannot be read by the server.",
            _ => null,
        };
    }

    public static ImmutableArray<string> Normalised(IEnumerable<string> folders) =>
        [.. folders.Select(path => IsAbsolute(path) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : path)];

    private static bool IsAbsolute([NotNullWhen(true)] string? path) =>
        path is not null && path.Length <= LongestPath && !path.Contains('\0', StringComparison.Ordinal) && Path.IsPathFullyQualified(path);

    private static bool Contains(string outer, string inner) =>
        inner.Equals(outer, StringComparison.Ordinal)
        || inner.StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
