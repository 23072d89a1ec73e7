namespace WatchParty.Silo.Cluster;

internal static partial class ClusterLog
{
    [LoggerMessage(LogLevel.Warning, "Could not compare the clock with the database's")]
    public static partial void ClockNotMeasured(ILogger logger, Exception exception);
}
