using System.Diagnostics;

namespace WatchParty.Support.Parties;

/// <summary>A real film in one colour, a few kilobytes long.</summary>
public static class TinyFilm
{
    public static async Task MakeAsync(string path, string colour, int seconds = 2)
    {
        string[] arguments =
        [
            "-v", "error", "-f", "lavfi", "-i", $"color=c={colour}:s=64x64:r=10:d={seconds}",
            "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-y", path,
        ];
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var complaint = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        if (ffmpeg.ExitCode != 0)
            throw new InvalidOperationException($"ffmpeg could not make {path}: {complaint}");
    }
}
