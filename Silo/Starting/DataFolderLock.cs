using WatchParty.Storage;

namespace WatchParty.Silo.Starting;

/// <summary>Holds the data folder for this process alone: two servers on one SQLite file would each think that its rooms are theirs.</summary>
internal sealed class DataFolderLock : IDisposable
{
    public const string FileName = "lock";

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
        catch (IOException)
        {
            throw new StartupException($"The data folder {folder.Path} is in use by another Watch Party server: stop it, or choose another folder with --DataFolder=.");
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StartupException($"The data folder {folder.Path} cannot be written: {denied.Message}");
        }
    }

    public void Dispose() => _lock.Dispose();
}
