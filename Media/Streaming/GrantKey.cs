using System.Security.Cryptography;

namespace WatchParty.Media.Streaming;

/// <summary>The secret that signs grants; readable by the server's account alone.</summary>
internal static class GrantKey
{
    private const int Length = 32;

    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException($"{path} is damaged. Delete it and start again; films that are open now must be reloaded then.");
    }

    // Written beside and renamed, so that a crash never leaves half a key.
    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = path + ".new";
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
