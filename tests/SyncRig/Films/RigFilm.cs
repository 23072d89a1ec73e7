using WatchParty.Support;

namespace WatchParty.SyncRig.Films;

/// <summary>A real film with a running counter in the picture and a beep each second.</summary>
public sealed record RigFilm(string Name, int Width, int Height, int FramesPerSecond, int KilobitsPerSecond, TimeSpan Duration)
{
    public static readonly RigFilm Hd30 = new("720p30", 1280, 720, 30, 1500, TimeSpan.FromMinutes(4));
    public static readonly RigFilm Sd60 = new("480p60", 854, 480, 60, 1500, TimeSpan.FromMinutes(4));

    /// <summary>For a short try on a busy machine.</summary>
    public static readonly RigFilm Small30 = new("360p30", 640, 360, 30, 600, TimeSpan.FromMinutes(1));

    public TimeSpan Frame => TimeSpan.FromSeconds(1.0 / FramesPerSecond);

    /// <summary>Cheap to decode, at an even rate, with a key frame every two seconds.</summary>
    public Task MakeAsync(string path) => Ffmpeg.MakeAsync(
        path,
        "-f", "lavfi", "-i", $"testsrc2=size={Width}x{Height}:rate={FramesPerSecond}",
        "-f", "lavfi", "-i", "sine=frequency=220:beep_factor=4:sample_rate=48000",
        "-t", $"{(int)Duration.TotalSeconds}",
        "-c:v", "libx264", "-preset", "ultrafast", "-tune", "fastdecode", "-pix_fmt", "yuv420p",
        "-b:v", $"{KilobitsPerSecond}k", "-maxrate", $"{KilobitsPerSecond}k", "-bufsize", $"{KilobitsPerSecond}k",
        "-g", $"{2 * FramesPerSecond}", "-keyint_min", $"{2 * FramesPerSecond}", "-sc_threshold", "0",
        "-c:a", "aac", "-b:a", "96k", "-ac", "2", "-movflags", "+faststart");
}
