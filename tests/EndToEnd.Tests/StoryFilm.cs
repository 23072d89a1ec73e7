using System.Diagnostics;

namespace WatchParty.EndToEnd.Tests;

/// <summary>A real film of three minutes with a running counter in the picture and a tone, made by ffmpeg in a few seconds.</summary>
internal static class StoryFilm
{
    public const string Title = "The Long Second";

    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(3);

    public static async Task MakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] arguments =
        [
            "-v", "error",
            "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30",
            "-f", "lavfi", "-i", "sine=frequency=220",
            "-t", $"{(int)Duration.TotalSeconds}",
            "-c:v", "libx264", "-preset", "ultrafast", "-g", "30", "-pix_fmt", "yuv420p",
            "-c:a", "aac", "-movflags", "+faststart",
            "-y", Path.Combine(folder, $"{Title} (2024).mp4"),
        ];
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var complaint = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        if (ffmpeg.ExitCode != 0)
            throw new InvalidOperationException($"ffmpeg could not make the film: {complaint}");
    }
}
