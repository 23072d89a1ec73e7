using Microsoft.Data.Sqlite;
using WatchParty.Support;
using WatchParty.Support.Histories;

namespace WatchParty.Faults.Crashes;

/// <summary>The files that a dead server left.</summary>
internal static class DatabaseFiles
{
    public static string In(string dataFolder) => Path.Combine(dataFolder, "watchparty.db");

    public static void Execute(string dataFolder, string sql)
    {
        using var connection = Open(In(dataFolder));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>I15, on a copy: opening the files themselves would repair them.</summary>
    public static IEnumerable<Finding> Check(string dataFolder)
    {
        using var copy = new TemporaryFolder();
        foreach (var file in new DirectoryInfo(dataFolder).EnumerateFiles("watchparty.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)))
            file.CopyTo(copy.File(file.Name));
        using var connection = Open(In(copy.Path));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if ((string)command.ExecuteScalar()! is not "ok" and var finding)
            yield return new("I15", $"The database is damaged: {finding}");
        command.CommandText = "SELECT count(*) FROM migrations";
        if ((long)command.ExecuteScalar()! is 0)
            yield return new("I15", "The database does not know its own version.");
    }

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
