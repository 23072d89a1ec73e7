using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace WatchParty.Support;

/// <summary>The real program as its own process, for what only a process has: signals, exit codes, the terminal.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>The published one in <c>./test</c>, which differs from what the compiler left beside the tests: it is trimmed.</summary>
    private static readonly string s_program =
        Environment.GetEnvironmentVariable("TEST_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "watchparty.dll");

    private const int Sigterm = 15;
    private const int Sigcont = 18;
    private const int Sigstop = 19;

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _terminal = [];

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _ = ListenAsync();
    }

    /// <summary>The program under test.</summary>
    public static ServerProcess Start(IReadOnlyDictionary<string, string>? environment = null, params string[] args) =>
        StartProgram(s_program, environment, args);

    /// <param name="program">A program, or a <c>.dll</c> that <c>dotnet</c> runs.</param>
    public static ServerProcess StartProgram(string program, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        string[] command = [.. Running(program), .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>From a shell with this file mode mask.</summary>
    public static ServerProcess StartWithMask(string mask, params string[] args)
    {
        string[] shell = ["-c", "umask $0 && exec \"$@\"", mask, .. Running(s_program), .. args];
        return new ServerProcess(Process.Start(new ProcessStartInfo("sh", shell)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>As another user, by whom the network knows its packets; it may read and write what root may. For root only.</summary>
    public static ServerProcess StartAs(int user, params string[] args)
    {
        string[] disguise = [$"--reuid={user}", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
        return new ServerProcess(Process.Start(new ProcessStartInfo("setpriv", [.. disguise, .. Running(s_program), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Every line so far.</summary>
    public IReadOnlyCollection<string> Terminal => _terminal;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>The next line of the terminal that holds <paramref name="text"/>.</summary>
    public async Task<string> LineWithAsync(string text)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (await _lines.Reader.WaitToReadAsync(patience.Token))
        {
            while (_lines.Reader.TryRead(out var line))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return line;
            }
        }

        throw new InvalidOperationException($"The server ended before it said '{text}': {await _errors}");
    }

    public void Terminate() => _ = Kill(_process.Id, Sigterm);

    /// <summary>It stands still and knows nothing of it.</summary>
    public void Freeze() => _ = Kill(_process.Id, Sigstop);

    public void Thaw() => _ = Kill(_process.Id, Sigcont);

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

    private static string[] Running(string program) => program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program];

    /// <summary>Reads on whether anybody asks or not: a server whose terminal is full would stand still.</summary>
    private async Task ListenAsync()
    {
        try
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
            {
                _terminal.Enqueue(line);
                _lines.Writer.TryWrite(line);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed while it still talked.
        }
        finally
        {
            _lines.Writer.Complete();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
