using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

internal static class StorageSetup
{
    /// <summary>Keeps people, libraries, rooms and inboxes in <c>watchparty.db</c> in the data folder.</summary>
    public static ISiloBuilder UseWatchPartyStorage(this ISiloBuilder silo)
    {
        silo.Services
            .AddSingleton<DatabaseFile>()
            .AddSingleton<SqliteDataSource>()
            .AddSingleton<WriteGate>()
            .AddSingleton<IDatabase, SqliteDatabase>()
            .AddHostedService<DatabaseStart>();
        return silo;
    }
}
