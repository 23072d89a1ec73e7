using System.Diagnostics;
using System.Globalization;

namespace WatchParty.Faults.Disks;

/// <summary>
/// The kernel answers the server's calls with an error, as a dying disk or one that was remounted read-only does:
/// strace is attached to the process and injects it.
/// </summary>
/// <param name="calls">Such as <c>fsync,fdatasync</c>.</param>
/// <param name="error">Such as <c>EIO</c>.</param>
internal sealed class FailingCalls(int process, string calls, string error) : IDiskFault
{
    private Process? _strace;

    /// <summary>Why this fault cannot be had here; null when it can.</summary>
    public static string? Missing { get; } = OperatingSystem.IsLinux() && Find("strace") ? null : "strace is needed: apt-get install strace";

    public async Task BeginAsync()
    {
        _strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}", "-p", process.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        // Attached once every thread is traced.
        while (!_strace.HasExited && !IsTraced())
            await Task.Delay(10);
        if (_strace.HasExited)
            throw new InvalidOperationException($"strace could not attach: {await _strace.StandardError.ReadToEndAsync()}");
    }

    public async Task EndAsync()
    {
        using var interrupt = Process.Start("kill", ["-INT", _strace!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _strace.WaitForExitAsync();
        _strace.Dispose();
    }

    private bool IsTraced() => Directory.EnumerateDirectories($"/proc/{process}/task").All(task => !TracerOf(task).EndsWith("\t0", StringComparison.Ordinal));

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
