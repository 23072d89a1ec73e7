using Microsoft.Data.Sqlite;
using WatchParty.Faults.Crashes;

namespace WatchParty.Faults.Disks;

/// <summary>Another program holds the database's write lock.</summary>
internal sealed class LockedDatabase(string dataFolder) : IDiskFault
{
    private SqliteConnection? _outside;

    public async Task BeginAsync()
    {
        _outside = DatabaseFiles.Open(DatabaseFiles.In(dataFolder));
        await using var command = _outside.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
    }

    public async Task EndAsync() => await _outside!.DisposeAsync();
}
