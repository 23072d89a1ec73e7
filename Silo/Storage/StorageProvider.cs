namespace WatchParty.Silo.Storage;

public enum StorageProvider
{
    /// <summary>A file in the data folder, for one server.</summary>
    Sqlite,

    /// <summary>A database that several silos share.</summary>
    PostgreSql,
}
