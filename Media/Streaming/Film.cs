using Microsoft.Extensions.Options;
using WatchParty.Media.Catalog;
using WatchParty.Media.Files;
using WatchParty.Media.Streaming.Domain;
using WatchParty.Time;

namespace WatchParty.Media.Streaming;

/// <summary>An open file, ready to be sent.</summary>
/// <param name="Tag">Changes whenever the bytes may have changed: a strong entity tag, without its quotes.</param>
public sealed record Film(Stream Content, string ContentType, string Name, string Tag, DateTimeOffset ModifiedAt, bool IsPaced);

public sealed class FilmVault(ServerClock clock, IOptions<MediaOptions> options)
{
    /// <summary>Null when the file is gone, or is no longer a regular file inside its library.</summary>
    public Film? Open(ItemFile file)
    {
        if (SafeFile.Open(file.Folder, file.Path) is not { } handle)
            return null;
        var modifiedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(handle));
        var content = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        var pace = PaceOf(file);
        return new Film(
            pace is { } one ? new PacedStream(content, one, clock) : content,
            VideoTypes.ContentTypeOf(file.Path),
            Path.GetFileName(file.Path),
            $"{file.Id.Value:n}-{modifiedAt.UtcTicks:x}-{content.Length:x}",
            modifiedAt,
            IsPaced: pace is not null);
    }

    /// <summary>Null, and so unpaced, for a file that was not probed: without its length nothing says what "twice as fast as it plays" is.</summary>
    private Pace? PaceOf(ItemFile file)
    {
        var needed = file.Report is not { } report ? 0
            : report.Bitrate is { } bits ? bits / 8.0
            : report.DurationMs is > 0 and { } ms ? file.Size * 1000.0 / ms
            : 0;
        return options.Value.Pace && needed > 0 ? Pace.For(needed, options.Value.PaceBurst, options.Value.PaceFactor) : null;
    }
}
