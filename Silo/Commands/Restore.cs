using WatchParty.Silo.Starting;
using WatchParty.Storage;

namespace WatchParty.Silo.Commands;

/// <summary>Makes a data folder out of a backup. Never touches one that holds anything: a live server's least of all.</summary>
internal static class Restore
{
    public const string Name = "restore";

    public static void Run(string[] args)
    {
        if (args is not [var source, .. var settings] || source.StartsWith('-'))
            throw new StartupException($"Out of which backup? Name its folder, for example: {Name} /backups/monday");
        var backup = new DataFolder(Path.GetFullPath(source));
        if (!DataCopy.HasDatabase(backup))
            throw new StartupException($"There is no backup in {backup.Path}.");
        var data = Backup.FolderOf(settings);
        if (HoldsAnything(data.Path))
            throw new StartupException($"The data folder {data.Path} is not empty: a restore never overwrites. Stop the server, move the folder away, or name another with --DataFolder=.");

        using (DataFolderLock.Take(data))
        {
            try
            {
                DataCopy.Make(backup, data);
            }
            catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException or StartupException)
            {
                foreach (var file in Directory.EnumerateFiles(data.Path).Where(file => Path.GetFileName(file) != DataFolderLock.FileName).ToList())
                    File.Delete(file);
                throw impossible as StartupException ?? new StartupException($"The backup could not be restored: {impossible.Message}");
            }
        }

        Console.WriteLine($"Restored {backup.Path} to {data.Path}.");
    }

    private static bool HoldsAnything(string folder) =>
        File.Exists(folder)
        || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != DataFolderLock.FileName));
}
