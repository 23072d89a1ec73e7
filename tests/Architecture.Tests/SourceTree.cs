namespace WatchParty.Architecture.Tests;

/// <summary>The files that people write, by their path from the root of the checkout.</summary>
internal static class SourceTree
{
    private static readonly string[] s_notWritten = [".git", "bin", "obj", "node_modules", "wwwroot", "dist", "data", "TestResults"];
    private static readonly string s_root = Root(new DirectoryInfo(AppContext.BaseDirectory));

    public static IEnumerable<string> Files(string folder = "") =>
        Walk(new DirectoryInfo(Path.Combine(s_root, folder))).Select(file => Path.GetRelativePath(s_root, file.FullName).Replace('\\', '/'));

    public static string Read(string path) => File.ReadAllText(Path.Combine(s_root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !s_notWritten.Contains(inner.Name)).SelectMany(Walk));

    private static string Root(DirectoryInfo folder) =>
        folder.GetFiles("Orleans.WatchParty.sln").Length > 0 ? folder.FullName : Root(folder.Parent!);
}
