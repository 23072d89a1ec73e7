namespace WatchParty.Media.Files;

internal static class RealPath
{
    private const int MostLinks = 40; // as the kernel's own limit

    /// <summary>The path with every link on it resolved; null when something on it is missing or the links go in circles.</summary>
    public static string? Of(string path)
    {
        var (real, links) = (Path.GetPathRoot(path)!, 0);
        var rest = new Stack<string>(Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (rest.TryPop(out var name))
        {
            var next = Path.Combine(real, name);
            if (LinkTarget(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!;
            foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                rest.Push(part);
        }

        return File.Exists(real) || Directory.Exists(real) ? real : null;
    }

    public static bool IsInside(string folder, string real) =>
        Of(folder) is { } root && real.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // cannot be looked at, so it is not followed
        }
    }
}
