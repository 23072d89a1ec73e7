using System.Globalization;
using Microsoft.AspNetCore.Http;
using WatchParty.Media;
using WatchParty.Media.Catalog;
using WatchParty.Media.Probing;
using WatchParty.Media.Subtitles;

namespace WatchParty.Api.Media;

/// <param name="HlsUrl">Null until the server converts films.</param>
/// <param name="Container">As ffprobe names it; null when the file was not probed, as are the tracks.</param>
internal sealed record Playback(
    ItemId ItemId, FileId FileId, long? DurationMs, string DirectUrl, string? HlsUrl, string? Container, VideoTrack? Video,
    IReadOnlyList<AudioTrack> Audio, IReadOnlyList<PlaybackSubtitle> Subtitles, IReadOnlyList<Chapter> Chapters)
{
    public static Playback Of(ItemFile file, IReadOnlyList<SidecarSubtitle> sidecars, string grant, PathString pathBase)
    {
        var stream = $"{pathBase}/api/v1/stream/{file.Id}";
        return new(
            file.Item, file.Id, file.Report?.DurationMs, $"{stream}?grant={grant}", null, file.Report?.Container, file.Report?.Video,
            file.Report?.Audio ?? [],
            [
                .. sidecars.Select(side => new PlaybackSubtitle(
                    side.Id, side.Language, side.Title, side.Default, side.Forced, $"{stream}/subtitles/{side.Id}?grant={grant}")),
                .. (file.Report?.Subtitles ?? []).Select(track => new PlaybackSubtitle(
                    track.Index.ToString(CultureInfo.InvariantCulture), track.Language, track.Title ?? track.Codec, track.Default, track.Forced, null)),
            ],
            file.Report?.Chapters ?? []);
    }
}

/// <param name="Url">Of the track as WebVTT; null for one inside the film, until the server can take it out.</param>
internal sealed record PlaybackSubtitle(string Id, string? Language, string Title, bool Default, bool Forced, string? Url);
