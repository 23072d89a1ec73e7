using System.Diagnostics;
using System.Globalization;

namespace WatchParty.Faults.Tracing;

/// <summary>strace, attached to every thread of a running process.</summary>
internal sealed class Strace : IDisposable
{
    private readonly Process _strace;

    private Strace(Process strace) => _strace = strace;

    /// <summary>Why it cannot be had here; null when it can.</summary>
    public static string? Missing { get; } = OperatingSystem.IsLinux() && Find("strace") ? null : "strace is needed: apt-get install strace";

    public static async Task<Strace> AttachAsync(int process, params string[] arguments)
    {
        var strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", .. arguments, "-p", process.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        while (!strace.HasExited && !IsTraced(process))
            await Task.Delay(10);
        return strace.HasExited
            ? throw new InvalidOperationException($"strace could not attach: {await strace.StandardError.ReadToEndAsync()}")
            : new Strace(strace);
    }

    public async Task DetachAsync()
    {
        using var interrupt = Process.Start("kill", ["-INT", _strace.Id.ToString(CultureInfo.InvariantCulture)]);
        await _strace.WaitForExitAsync();
    }

    public void Dispose() => _strace.Dispose();

    private static bool IsTraced(int process) => Directory.EnumerateDirectories($"/proc/{process}/task").All(task => !TracerOf(task).EndsWith("\t0", StringComparison.Ordinal));

    private static string TracerOf(string task)
    {
        try
        {
            return File.ReadLines(Path.Combine(task, "status")).First(line => line.StartsWith("TracerPid", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // The thread has just ended.
            return "";
        }
    }

    private static bool Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
