using System.Diagnostics;

namespace WatchParty.Support;

/// <summary>Makes the films of the tests.</summary>
public static class Ffmpeg
{
    /// <param name="arguments">All but the file to write.</param>
    public static async Task MakeAsync(string path, params string[] arguments)
    {
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", .. arguments, "-y", path]) { RedirectStandardError = true, UseShellExecute = false })!;
        var complaint = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        if (ffmpeg.ExitCode != 0)
            throw new InvalidOperationException($"ffmpeg could not make {path}: {complaint}");
    }
}
