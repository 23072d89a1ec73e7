using System.Data;
using Npgsql;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>Tells the server's and the network's faults from the bugs: only the former are "try later".</summary>
internal static class PostgresFaults
{
    public static bool IsUnavailability(Exception fault) => Reason(fault) is not null;

    // The driver's exceptions do not travel between silos; their text does.
    public static StorageUnavailableException ToUnavailable(Exception fault) =>
        new($"The server cannot save changes right now: {Reason(fault)}.", new DataException(fault.ToString()));

    /// <summary>Another transaction was there first; doing all of it again decides anew.</summary>
    public static bool IsConflict(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>The fault in one word, for metrics.</summary>
    public static string Word(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => "conflict",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "read_only",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "full",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => "locked",
        PostgresException { SqlState: var code } when code.StartsWith("58", StringComparison.Ordinal) => "io",
        _ => "unreachable",
    };

    private static string? Reason(Exception fault) => fault switch
    {
        PostgresException known => Reason(known.SqlState),
        NpgsqlException { InnerException: TimeoutException } => "the database does not answer in time",
        NpgsqlException => "the database cannot be reached",
        _ => null,
    };

    private static string? Reason(string code) => code switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => "too many change the same thing at once",
        PostgresErrorCodes.ReadOnlySqlTransaction => "the database is read-only",
        PostgresErrorCodes.DiskFull => "the disk is full",
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => "the database is locked",
        _ when code.StartsWith("08", StringComparison.Ordinal) || code.StartsWith("53", StringComparison.Ordinal) => "the database cannot be reached",
        _ when code.StartsWith("57P", StringComparison.Ordinal) => "the database is restarting",
        _ when code.StartsWith("58", StringComparison.Ordinal) => "the disk reports errors",
        _ => null,
    };
}
