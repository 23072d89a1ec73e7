namespace WatchParty.Silo.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(LogLevel.Warning, "A change of {Grain}, state {State}, could not be saved and is taken back")]
    public static partial void ChangeRefused(this ILogger log, GrainId grain, string state, Exception cause);

    [LoggerMessage(LogLevel.Error, "After a refused change of {Grain}, state {State}, the store could not be read either; the grain goes on with what it had")]
    public static partial void StoreUnreadable(this ILogger log, GrainId grain, string state, Exception cause);
}
