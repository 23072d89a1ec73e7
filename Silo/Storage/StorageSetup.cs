using Orleans.Providers;
using Orleans.Storage;
using WatchParty.Api.Health;
using WatchParty.Settings;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

internal static class StorageSetup
{
    private const string Rows = "Rows";

    /// <summary>Keeps people, libraries, rooms and inboxes in <c>watchparty.db</c> in the data folder.</summary>
    public static ISiloBuilder UseWatchPartyStorage(this ISiloBuilder silo)
    {
        silo.Services.AddSettings<StorageSettings>(StorageSettings.Section)
            .Validate(storage => storage.Provider == StorageSettings.Sqlite, "Storage:Provider must be Sqlite: this version keeps everything in the data folder.");
        silo.Services
            .AddDatabase()
            .AddSingleton<IReadinessCheck, WriteProbe>()
            .AddHostedService<DatabaseStart>();
        return silo.UseGrainRows();
    }

    /// <summary>The relational tables alone. Needs the data folder.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services) => services
        .AddSingleton(LockPatience.Default)
        .AddSingleton<DatabaseFile>()
        .AddSingleton<SqliteDataSource>()
        .AddSingleton<WriteGate>()
        .AddSingleton<IDatabase, SqliteDatabase>();

    private static ISiloBuilder UseGrainRows(this ISiloBuilder silo)
    {
        silo.AddAdoNetGrainStorage(Rows, options => options.Configure<SqliteDataSource>((rows, source) =>
        {
            rows.Invariant = "System.Data.SQLite";
            rows.DataSource = source;
            rows.GrainStorageSerializer = new RecordSerializer();
            rows.DeleteStateOnClear = true;
        }));
        silo.Services
            .AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                ActivatorUtilities.CreateInstance<SafeGrainStorage>(services, services.GetRequiredKeyedService<IGrainStorage>(Rows)))
            .AddSingleton(services => services.GetRequiredKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME));
        return silo;
    }
}
