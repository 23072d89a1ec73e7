using Microsoft.Data.Sqlite;
using WatchParty.Silo.Starting;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>
/// The one file that holds everything. The marker beside it says "there was a database here", so that a lost or emptied
/// file stops the start instead of being replaced by a new, empty one.
/// </summary>
internal sealed class DatabaseFile(DataFolder folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = folder.File("watchparty.db");

    private string Marker => Path + ".created";

    private bool IsEmpty => !File.Exists(Path) || new FileInfo(Path).Length == 0;

    /// <summary>Creates the file on the first start; on later ones refuses a missing or emptied file.</summary>
    public void CreateOrRefuse()
    {
        if (IsEmpty && (File.Exists(Marker) || File.Exists(Path + "-wal")))
        {
            throw new StartupException(
                $"The database {Path} is {(File.Exists(Path) ? "empty" : "missing")} although this data folder held one: " +
                $"restore it from a backup, or delete {Marker} (and {Path}-wal if it exists) to begin with an empty one.");
        }

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

    /// <summary>
    /// Refuses a file that is not a database, is cut short or is damaged. The thorough check, which reads the indexes too (0.5 s
    /// for 50,000 films): through a damaged one a room would not be found any more, and begun anew.
    /// </summary>
    public void RefuseDamaged(SqliteConnection connection)
    {
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check(1)";
        var finding = (string)check.ExecuteScalar()!;
        if (finding != "ok")
            throw Damaged(finding);
    }

    public StartupException Damaged(string finding) => new($"The database {Path} is damaged ({finding.ReplaceLineEndings(" ")}): restore it from a backup.");

    private static void CreateForOwnerOnly(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var created = new FileStream(path, options);
    }
}
