using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace WatchParty.Media.Probing;

/// <summary>Reads ffprobe's JSON. Every value in it comes from the file and so from anybody: each is optional, bounded and checked.</summary>
internal static class FfprobeJson
{
    // No such file, input/output error, permission denied, and what network disks add. They say nothing about the film.
    private static readonly HashSet<int> FaultsOfTheDisk = [-2, -5, -13, -107, -110, -116];

    private const int MostTracks = 64;
    private const int MostChapters = 500;
    private const int LongestText = 200;
    private static readonly TimeSpan LongestFilm = TimeSpan.FromDays(7);

    public static ProbeResult Read(JsonElement root)
    {
        if (root.TryGetProperty("error", out var error))
        {
            var reason = $"ffprobe cannot read it: {Text(error, "string") ?? "unknown error"}.";
            return IsFaultOfTheDisk(error) ? new ProbeResult.Failed(reason) : new ProbeResult.NotVideo(reason);
        }

        var streams = Elements(root, "streams");
        if (streams.FirstOrDefault(IsPicture) is not { ValueKind: JsonValueKind.Object } video)
            return new ProbeResult.NotVideo("There is no picture in it.");

        var format = root.TryGetProperty("format", out var found) ? found : default;
        return new ProbeResult.Read(new ProbeReport(
            Text(format, "format_name") ?? "unknown",
            Milliseconds(format, "duration"),
            Number(format, "bit_rate"),
            VideoOf(video),
            [.. streams.Where(stream => Text(stream, "codec_type") == "audio").Take(MostTracks).Select(AudioOf)],
            [.. streams.Where(stream => Text(stream, "codec_type") == "subtitle").Take(MostTracks).Select(SubtitleOf)],
            [.. Elements(root, "chapters").Take(MostChapters).Select(ChapterOf)]));
    }

    // Cover art is a video stream too.
    private static bool IsPicture(JsonElement stream) => Text(stream, "codec_type") == "video" && !Flag(stream, "attached_pic");

    private static bool IsFaultOfTheDisk(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) && FaultsOfTheDisk.Contains(number);

    private static VideoTrack VideoOf(JsonElement stream) => new(
        Text(stream, "codec_name") ?? "unknown", Text(stream, "profile"), Int(stream, "width"), Int(stream, "height"), Rate(Text(stream, "avg_frame_rate")), Text(stream, "pix_fmt"));

    private static AudioTrack AudioOf(JsonElement stream) => new(
        Int(stream, "index"), Text(stream, "codec_name") ?? "unknown", Tag(stream, "language"), Tag(stream, "title"), Int(stream, "channels"), Flag(stream, "default"));

    private static SubtitleTrack SubtitleOf(JsonElement stream) => new(
        Int(stream, "index"), Text(stream, "codec_name") ?? "unknown", Tag(stream, "language"), Tag(stream, "title"), Flag(stream, "default"), Flag(stream, "forced"));

    private static Chapter ChapterOf(JsonElement chapter) => new(
        Milliseconds(chapter, "start_time") ?? 0, Milliseconds(chapter, "end_time") ?? 0, Tag(chapter, "title"));

    private static ImmutableArray<JsonElement> Elements(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object)]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Clean(value.GetString()!)
            : null;

    private static string? Tag(JsonElement element, string name) => element.TryGetProperty("tags", out var tags) ? Text(tags, name) : null;

    private static bool Flag(JsonElement stream, string name) =>
        stream.TryGetProperty("disposition", out var flags) && flags.ValueKind == JsonValueKind.Object && Int(flags, name) == 1;

    private static int Int(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? Math.Max(0, number) : 0;

    private static long? Number(JsonElement element, string name) =>
        long.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static long? Milliseconds(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 && seconds <= LongestFilm.TotalSeconds
            ? (long)Math.Round(seconds * 1000)
            : null;

    private static double? Rate(string? fraction)
    {
        var parts = fraction?.Split('/') ?? [];
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var frames)
            && double.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0 ? Math.Round(frames / seconds, 3) : null;
    }

    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c)).Take(LongestText));
}
