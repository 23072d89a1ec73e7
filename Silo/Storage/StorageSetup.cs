using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

public static class StorageSetup
{
    /// <summary>Keeps people, libraries, rooms and inboxes in <c>watchparty.db</c> in the data folder.</summary>
    public static IHostApplicationBuilder UseWatchPartyStorage(this IHostApplicationBuilder builder, string dataFolder)
    {
        builder.Services
            .AddSingleton(new DatabaseFile(dataFolder))
            .AddSingleton<SqliteDataSource>()
            .AddSingleton<WriteGate>()
            .AddSingleton<IDatabase, SqliteDatabase>()
            .AddHostedService<DatabaseStart>();
        return builder;
    }
}
