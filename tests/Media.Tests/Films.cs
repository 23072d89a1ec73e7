using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests;

internal static class Films
{
    private static readonly Task<string> Tiny = MakeAsync();

    /// <summary>A real film of two seconds; copy it, do not change it.</summary>
    public static Task<string> TinyAsync() => Tiny;

    private static async Task<string> MakeAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("watchparty-tiny-").FullName, "tiny.mp4");
        await TinyFilm.MakeAsync(path, "green");
        return path;
    }
}
