namespace WatchParty.Silo.Storage;

/// <summary>Settings <c>Storage:*</c>: where everything is kept.</summary>
public sealed class StorageSettings
{
    public const string Section = "Storage";

    /// <summary>The one that this version knows: a file in the data folder.</summary>
    public const string Sqlite = "Sqlite";

    public string Provider { get; set; } = Sqlite;
}
