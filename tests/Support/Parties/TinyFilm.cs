namespace WatchParty.Support.Parties;

/// <summary>A real film in one colour, a few kilobytes long.</summary>
public static class TinyFilm
{
    public static Task MakeAsync(string path, string colour, int seconds = 2) => Ffmpeg.MakeAsync(
        path,
        "-f", "lavfi", "-i", $"color=c={colour}:s=64x64:r=10:d={seconds}",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p");
}
