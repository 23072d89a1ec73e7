using Microsoft.Extensions.Logging;
using WatchParty.Media;

namespace WatchParty.Api.Media;

internal static partial class MediaFeedLog
{
    [LoggerMessage(LogLevel.Warning, "Could not tell the rooms that library {Library} changed; they find out by their own check")]
    public static partial void LibraryNewsLost(this ILogger log, LibraryId library, Exception failure);
}
