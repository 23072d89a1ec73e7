namespace WatchParty.Silo.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(LogLevel.Warning, "A change of {Grain}, state {State}, could not be saved and is taken back")]
    public static partial void ChangeRefused(this ILogger log, GrainId grain, string state, Exception cause);

    [LoggerMessage(LogLevel.Error, "A refused change of {Grain}, state {State}, could not be taken back; the grain is stopped")]
    public static partial void GrainStopped(this ILogger log, GrainId grain, string state, Exception cause);
}
