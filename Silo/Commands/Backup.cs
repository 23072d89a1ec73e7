using WatchParty.Settings;
using WatchParty.Silo.Settings;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage;
using WatchParty.Storage;

namespace WatchParty.Silo.Commands;

/// <summary>Copies the data folder of a running or stopped server. It only reads, so it neither takes the folder's lock nor holds anybody up.</summary>
internal static class Backup
{
    public const string Name = "backup";

    public static void Run(string[] args)
    {
        if (args is not [var target, .. var settings] || target.StartsWith('-'))
            throw new StartupException($"Where to? Name a folder that does not exist yet, for example: {Name} /backups/monday");
        var data = FolderOf(settings);
        if (!DataCopy.HasDatabase(data))
            throw new StartupException($"There is no database in {data.Path}: name the server's data folder with --DataFolder=.");
        var backup = new DataFolder(Path.GetFullPath(target));
        if (Path.Exists(backup.Path))
            throw new StartupException($"{backup.Path} exists already: a backup never overwrites. Name a folder that does not exist yet.");

        PrivateFiles.Begin();
        var draft = new DataFolder($"{backup.Path}.{Environment.ProcessId}.part");
        try
        {
            PrivateFiles.CreateFolder(draft.Path);
            DataCopy.Make(data, draft);
            Directory.Move(draft.Path, backup.Path);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException or StartupException)
        {
            if (Directory.Exists(draft.Path))
                Directory.Delete(draft.Path, recursive: true);
            throw impossible as StartupException ?? new StartupException($"The backup could not be written: {impossible.Message}");
        }

        Console.WriteLine($"Backed up {data.Path} to {backup.Path}.");
    }

    internal static DataFolder FolderOf(string[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.UseSettings(settings, AppContext.BaseDirectory);
        return StorageSettings.In(configuration).Provider is StorageProvider.Sqlite
            ? new DataFolder(configuration[nameof(ServerOptions.DataFolder)]!)
            : throw new StartupException("Storage:Provider is not Sqlite: back up and restore the database with its own tools, and copy the data folder beside it.");
    }
}
