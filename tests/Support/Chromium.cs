namespace WatchParty.Support;

public static class Chromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The installed browser; the tests bring none of their own.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("PATH")!.Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("The browser tests need Chromium: apt-get install chromium");
}
