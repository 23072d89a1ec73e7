using Microsoft.Data.Sqlite;

namespace WatchParty.Silo.Storage;

/// <summary>
/// The one file that holds everything. The marker beside it says "there was a database here", so that a lost or emptied
/// file stops the start instead of being replaced by a new, empty one.
/// </summary>
internal sealed class DatabaseFile(string dataFolder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(dataFolder, "watchparty.db"));

    private string Marker => Path + ".created";

    private bool IsEmpty => !File.Exists(Path) || new FileInfo(Path).Length == 0;

    /// <summary>Creates the file on the first start; on later ones refuses a missing or emptied file.</summary>
    public void CreateOrRefuse()
    {
        if (IsEmpty && (File.Exists(Marker) || File.Exists(Path + "-wal")))
        {
            throw new DatabaseRefusedException(
                $"The database {Path} is {(File.Exists(Path) ? "empty" : "missing")} although this data folder held one: " +
                $"restore it from a backup, or delete {Marker} (and {Path}-wal if it exists) to begin with an empty one.");
        }

        CreateFolder();
        if (!File.Exists(Path))
            CreateForOwnerOnly(Path);
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, OwnerOnly);
    }

    /// <summary>Remembers that a database exists here; called once it has been filled.</summary>
    public void MarkCreated()
    {
        if (!File.Exists(Marker))
            CreateForOwnerOnly(Marker);
    }

    /// <summary>Refuses a file that is not a database, is cut short or is damaged.</summary>
    public void RefuseDamaged(SqliteConnection connection)
    {
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        var finding = (string)check.ExecuteScalar()!;
        if (finding != "ok")
            throw Damaged(finding);
    }

    public DatabaseRefusedException Damaged(string finding, Exception? inner = null) =>
        new($"The database {Path} is damaged ({finding}): restore it from a backup.", inner!);

    private void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
    }

    private static void CreateForOwnerOnly(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var created = new FileStream(path, options);
    }
}
