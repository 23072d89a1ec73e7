namespace WatchParty.Support;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo folder) =>
        folder.GetFiles("Orleans.WatchParty.sln").Length > 0
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not inside the checkout."));
}
