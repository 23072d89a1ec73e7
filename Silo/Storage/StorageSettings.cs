using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Storage;

/// <summary>Settings <c>Storage:*</c>: where everything is kept.</summary>
public sealed class StorageSettings
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>How the database is reached; for PostgreSQL only.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>For what must be decided before the settings have been checked.</summary>
    /// <exception cref="StartupException">There is no such provider.</exception>
    public static StorageSettings In(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var provider = section[nameof(Provider)];
        return string.IsNullOrEmpty(provider) || (Enum.TryParse<StorageProvider>(provider, ignoreCase: true, out var known) && Enum.IsDefined(known))
            ? section.Get<StorageSettings>() ?? new()
            : throw new StartupException($"Storage:Provider must be {string.Join(" or ", Enum.GetNames<StorageProvider>())}, not '{provider}'.");
    }
}
