using WatchParty.Support;

namespace WatchParty.EndToEnd.Tests;

/// <summary>A real film of three minutes with a running counter in the picture and a tone, made by ffmpeg in a few seconds.</summary>
internal static class StoryFilm
{
    public const string Title = "The Long Second";

    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(3);

    public static Task MakeAsync(string folder) => Ffmpeg.MakeAsync(
        Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Title} (2024).mp4"),
        "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30",
        "-f", "lavfi", "-i", "sine=frequency=220",
        "-t", $"{(int)Duration.TotalSeconds}",
        "-c:v", "libx264", "-preset", "ultrafast", "-g", "30", "-pix_fmt", "yuv420p",
        "-c:a", "aac", "-movflags", "+faststart");
}
