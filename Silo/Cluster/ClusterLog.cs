namespace WatchParty.Silo.Cluster;

internal static partial class ClusterLog
{
    [LoggerMessage(LogLevel.Error, "The database's clock was set; it is {SecondsAhead:0.0} s ahead. The silos keep their time; one that starts now would differ, so restart all of them together")]
    public static partial void ClockWasSet(ILogger logger, double secondsAhead);

    [LoggerMessage(LogLevel.Warning, "Could not compare the clock with the database's")]
    public static partial void ClockNotMeasured(ILogger logger, Exception exception);
}
