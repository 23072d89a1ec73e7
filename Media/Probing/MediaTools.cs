using Microsoft.Extensions.Options;

namespace WatchParty.Media.Probing;

/// <summary>Where ffmpeg and ffprobe are; looked for each time, so that installing one needs no restart.</summary>
public sealed class MediaTools(IOptions<MediaOptions> options)
{
    public string? Ffmpeg => Find(options.Value.Ffmpeg, "ffmpeg");

    public string? Ffprobe => Find(options.Value.Ffprobe, "ffprobe");

    /// <summary>What the server cannot do for want of a program, as sentences for the admin.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Ffprobe is null ? ["ffprobe was not found: lengths, tracks and chapters stay unknown, and broken files are not noticed. Install ffmpeg, or set Media:Ffprobe."] : Array.Empty<string>(),
        .. Ffmpeg is null ? ["ffmpeg was not found: only formats that browsers play by themselves can be watched. Install ffmpeg, or set Media:Ffmpeg."] : Array.Empty<string>(),
    ];

    private static string? Find(string setting, string name)
    {
        if (setting.Length > 0)
            return File.Exists(setting) ? Path.GetFullPath(setting) : null;
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
