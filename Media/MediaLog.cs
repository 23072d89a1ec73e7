using Microsoft.Extensions.Logging;

namespace WatchParty.Media;

internal static partial class MediaLog
{
    [LoggerMessage(LogLevel.Information, "Scanned library {Library}: {Files} files, {Items} items, {Skipped} left out, in {Milliseconds:0} ms")]
    public static partial void Scanned(this ILogger log, LibraryId library, int files, int items, int skipped, double milliseconds);

    [LoggerMessage(LogLevel.Information, "Stopped the scan of library {Library}")]
    public static partial void ScanStopped(this ILogger log, LibraryId library);

    [LoggerMessage(LogLevel.Error, "The scan of library {Library} failed")]
    public static partial void ScanFailed(this ILogger log, LibraryId library, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Gave up probing until the next scan: ffprobe failed {Failures} times in a row, and does not even tell its version")]
    public static partial void ProbingGivenUp(this ILogger log, int failures);

    [LoggerMessage(LogLevel.Error, "Could not go on probing; trying again after the next scan")]
    public static partial void ProbingFailed(this ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "Could not go on making pictures; trying again after the next scan")]
    public static partial void PicturesFailed(this ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Missing}")]
    public static partial void ToolMissing(this ILogger log, string missing);

    [LoggerMessage(LogLevel.Warning, "Cannot watch {Folder} of library {Library} for changes; it is scanned at intervals only: {Reason}")]
    public static partial void CannotWatch(this ILogger log, LibraryId library, string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "Could not learn whether the folders are this silo's to watch; trying again")]
    public static partial void CannotWatchForTheCluster(this ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Could not list the libraries to watch; trying again")]
    public static partial void CannotListLibraries(this ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "Could not check the access of {Streams} open streams; they go on until the next check")]
    public static partial void StreamCheckFailed(this ILogger log, int streams, Exception exception);

    [LoggerMessage(LogLevel.Information, "Cut {Streams} streams whose session or access ended")]
    public static partial void StreamsCut(this ILogger log, int streams);
}
