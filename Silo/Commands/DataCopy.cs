using Microsoft.Data.Sqlite;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage;
using WatchParty.Storage;

namespace WatchParty.Silo.Commands;

/// <summary>
/// Copies everything that must survive from one folder to another: the database as it was at one moment, whoever writes to it
/// meanwhile, and the keys and settings beside it.
/// </summary>
internal static class DataCopy
{
    public static void Make(DataFolder from, DataFolder to)
    {
        var source = new DatabaseFile(from);
        using (var database = new SqliteDataSource(source, LockPatience.Default))
        using (var connection = Open(database, source))
        {
            Refuse(() => source.RefuseDamaged(connection), source);
            // The marker comes last and the database under its own name just before it: half a copy does not look like a whole one.
            foreach (var file in Beside(from))
                File.Copy(file, to.File(Path.GetFileName(file)));
            var copy = new DatabaseFile(to);
            var draft = copy.Path + ".part";
            Refuse(() => Copy(connection, draft), source);
            File.Move(draft, copy.Path);
            copy.MarkCreated();
        }
    }

    /// <summary>Whether a folder holds what <see cref="Make"/> could copy.</summary>
    public static bool HasDatabase(DataFolder folder) => File.Exists(new DatabaseFile(folder).Path);

    /// <summary>Keys, settings, the setup code. Folders hold what can be made again.</summary>
    private static IEnumerable<string> Beside(DataFolder folder)
    {
        var database = Path.GetFileName(new DatabaseFile(folder).Path);
        return Directory.EnumerateFiles(folder.Path)
            .Where(file => Path.GetFileName(file) is var name && name != DataFolderLock.FileName && !name.StartsWith(database, StringComparison.Ordinal));
    }

    private static SqliteConnection Open(SqliteDataSource database, DatabaseFile file)
    {
        SqliteConnection? opened = null;
        Refuse(() => opened = database.Open(), file);
        return opened!;
    }

    /// <summary>One read transaction: writers go on beside it, and nothing of theirs shows in the copy.</summary>
    private static void Copy(SqliteConnection connection, string path)
    {
        using (var command = connection.CreateCommand())
        {
            command.CommandTimeout = 0;
            command.CommandText = "VACUUM INTO $path";
            command.Parameters.AddWithValue("$path", path);
            command.ExecuteNonQuery();
        }

        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static void Refuse(Action action, DatabaseFile file)
    {
        try
        {
            action();
        }
        catch (SqliteException fault) when (SqliteFaults.IsDamage(fault))
        {
            throw file.Damaged(fault.Message);
        }
        catch (SqliteException fault)
        {
            throw new StartupException($"The database {file.Path} cannot be copied: {fault.Message}");
        }
    }
}
