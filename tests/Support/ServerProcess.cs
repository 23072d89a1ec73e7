using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WatchParty.Support;

/// <summary>The real program as its own process, for what only a process has: signals, exit codes, the terminal.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private const int Sigterm = 15;

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The build beside the tests.</summary>
    public static ServerProcess Start(IReadOnlyDictionary<string, string>? environment = null, params string[] args) =>
        StartProgram(Path.Combine(AppContext.BaseDirectory, "watchparty.dll"), environment, args);

    public static ServerProcess StartProgram(string program, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>The first line of the terminal that holds <paramref name="text"/>.</summary>
    public async Task<string> LineWithAsync(string text)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The server ended before it said '{text}': {await _errors}");
    }

    public int Id => _process.Id;

    public void Terminate() => _ = Kill(_process.Id, Sigterm);

    public void KillAtOnce() => _process.Kill();

    public async Task<(int Code, string Errors)> ExitAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
