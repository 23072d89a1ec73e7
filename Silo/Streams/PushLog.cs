namespace WatchParty.Silo.Streams;

internal static partial class PushLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of stream {Stream} failed on an event; it will notice the gap")]
    public static partial void SubscriberFailed(this ILogger logger, StreamId stream, Exception exception);
}
