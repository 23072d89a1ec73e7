namespace WatchParty.EndToEnd.Tests;

/// <summary>What a run leaves behind for people to look at: <c>artifacts/</c> at the root of the checkout.</summary>
internal static class Artifacts
{
    private static readonly string s_root = Path.Combine(Checkout(), "artifacts");

    public static string File(string name)
    {
        var path = Path.Combine(s_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static string Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Orleans.WatchParty.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The stories run from a checkout.");
    }
}
