using System.Runtime.InteropServices;
using WatchParty.Storage;

namespace WatchParty.Silo.Starting;

/// <summary>Holds the data folder for this process alone: two servers on one SQLite file would each think that its rooms are theirs.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly FileStream _lock;

    private DataFolderLock(FileStream @lock) => _lock = @lock;

    public static DataFolderLock Take(DataFolder folder)
    {
        KeepFilesPrivate();
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder.Path);
            else
                Directory.CreateDirectory(folder.Path, OwnerOnly);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {folder.Path} cannot be created: {impossible.Message}");
        }

        try
        {
            return new DataFolderLock(new FileStream(folder.File("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
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

    /// <summary>Databases, keys and the setup code are created by libraries that know no file mode: the process's mask gives them 0600.</summary>
    private static void KeepFilesPrivate()
    {
        if (!OperatingSystem.IsWindows())
            _ = Umask(0b000_111_111);
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);
}
