using Microsoft.Data.Sqlite;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>Tells the disk's and the lock's faults from the bugs: only the former are "try later".</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int LockProtocol = 15;
    private const int NotADatabase = 26;

    public static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is Corrupt or NotADatabase;

    public static bool IsUnavailability(SqliteException fault) => Reason(fault) is not null;

    public static StorageUnavailableException ToUnavailable(SqliteException fault) =>
        new($"The server cannot save changes right now: {Reason(fault)}.", fault);

    /// <summary>The fault in one word, for metrics.</summary>
    public static string Word(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked or LockProtocol => "locked",
        ReadOnly => "read_only",
        InputOutput => "io",
        Full => "full",
        CannotOpen => "unopenable",
        Corrupt or NotADatabase => "damaged",
        _ => "other",
    };

    private static string? Reason(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked or LockProtocol => "the database is locked",
        ReadOnly => "the database is read-only",
        InputOutput => "the disk reports errors",
        Full => "the disk is full",
        CannotOpen => "the database cannot be opened",
        Corrupt or NotADatabase => "the database is damaged",
        _ => null,
    };
}
