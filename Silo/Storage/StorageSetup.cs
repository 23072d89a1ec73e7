using Npgsql;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Storage;
using WatchParty.Api.Health;
using WatchParty.Settings;
using WatchParty.Silo.Storage.Postgres;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

internal static class StorageSetup
{
    private const string Rows = "Rows";

    /// <summary>Keeps people, libraries, rooms and inboxes in <c>watchparty.db</c> in the data folder, or in PostgreSQL.</summary>
    public static ISiloBuilder UseWatchPartyStorage(this ISiloBuilder silo)
    {
        var settings = StorageSettings.In(silo.Configuration);
        silo.Services.AddSettings<StorageSettings>(StorageSettings.Section)
            .Validate(
                storage => storage.Provider is StorageProvider.Sqlite || storage.ConnectionString.Length > 0,
                "Storage:ConnectionString must say how PostgreSQL is reached, such as Host=db;Username=watchparty;Password=…;Database=watchparty.")
            .Validate(
                storage => storage.Provider is StorageProvider.PostgreSql || storage.ConnectionString.Length == 0,
                "Storage:ConnectionString is for Storage:Provider=PostgreSql; SQLite keeps its file in the data folder.");
        silo.Services.AddDatabase(settings).AddSingleton<IReadinessCheck, WriteProbe>();
        return settings.Provider is StorageProvider.PostgreSql ? silo.UsePostgresRows() : silo.UseSqliteRows();
    }

    /// <summary>The relational tables alone. SQLite needs the data folder.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, StorageSettings settings) =>
        (settings.Provider is StorageProvider.PostgreSql ? services.AddPostgres(settings.ConnectionString) : services.AddSqlite())
            .AddMetrics()
            .AddSingleton<StorageMetrics>();

    private static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString) => services
        .AddSingleton(_ => PostgresSource.Open(connectionString))
        .AddSingleton<IWriteGate, PostgresWriteGate>()
        .AddSingleton<IDatabase, PostgresDatabase>();

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton(LockPatience.Default)
        .AddSingleton<DatabaseFile>()
        .AddSingleton<SqliteDataSource>()
        .AddSingleton<SqliteWriteGate>()
        .AddSingleton<IWriteGate>(provider => provider.GetRequiredService<SqliteWriteGate>())
        .AddSingleton<IDatabase, SqliteDatabase>();

    private static ISiloBuilder UseSqliteRows(this ISiloBuilder silo)
    {
        silo.Services.AddHostedService<DatabaseStart>();
        return silo.UseGrainRows((rows, services) =>
        {
            rows.Invariant = "System.Data.SQLite";
            rows.DataSource = services.GetRequiredService<SqliteDataSource>();
        });
    }

    private static ISiloBuilder UsePostgresRows(this ISiloBuilder silo)
    {
        silo.Services.AddHostedService<PostgresStart>();
        return silo
            .AddIncomingGrainCallFilter<NameFaults>()
            .UseGrainRows(InPostgres);
    }

    private static void InPostgres(AdoNetGrainStorageOptions rows, IServiceProvider services)
    {
        rows.Invariant = "Npgsql";
        rows.DataSource = services.GetRequiredService<NpgsqlDataSource>();
    }

    private static ISiloBuilder UseGrainRows(this ISiloBuilder silo, Action<AdoNetGrainStorageOptions, IServiceProvider> inDatabase)
    {
        silo.AddAdoNetGrainStorage(Rows, options => options.Configure<IServiceProvider>((rows, services) =>
        {
            inDatabase(rows, services);
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
