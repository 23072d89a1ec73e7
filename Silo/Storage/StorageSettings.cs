namespace WatchParty.Silo.Storage;

/// <summary>Settings <c>Storage:*</c>: where everything is kept.</summary>
public sealed class StorageSettings
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>How the database is reached; for PostgreSQL only.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>For what must be decided before the settings have been checked. An impossible value is reported by the check.</summary>
    public static StorageSettings In(IConfiguration configuration) => configuration.GetSection(Section).Get<StorageSettings>() ?? new();
}
