using WatchParty.Storage;

namespace WatchParty.Silo.Starting;

/// <summary>Holds the data folder for this process alone: two servers on one SQLite file would each think that its rooms are theirs.</summary>
internal sealed class DataFolderLock : IDisposable
{
    public const string FileName = "lock";

    /// <summary>EAGAIN of Linux, that of macOS, and ERROR_SHARING_VIOLATION.</summary>
    private static readonly int[] s_held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _lock;

    private DataFolderLock(FileStream @lock) => _lock = @lock;

    public static DataFolderLock Take(DataFolder folder)
    {
        PrivateFiles.Begin();
        try
        {
            PrivateFiles.CreateFolder(folder.Path);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {folder.Path} cannot be created: {impossible.Message}");
        }

        try
        {
            return new DataFolderLock(new FileStream(folder.File(FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (s_held.Contains(held.HResult))
        {
            throw new StartupException($"The data folder {folder.Path} is in use by another Watch Party server: stop it, or choose another folder with --DataFolder=.");
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {folder.Path} cannot be written: {impossible.Message}");
        }
    }

    public void Dispose() => _lock.Dispose();
}
