namespace WatchParty.EndToEnd.Tests;

/// <summary>What a run leaves behind for people to look at: <c>artifacts/</c> at the root of the checkout.</summary>
internal static class Artifacts
{
    public static readonly string Checkout = FindCheckout();

    public static string File(string name)
    {
        var path = Path.Combine(Checkout, "artifacts", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Orleans.WatchParty.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The stories run from a checkout.");
    }
}
