using System.ComponentModel;
using System.Text.Json;
using CliWrap;
using Microsoft.Extensions.Options;

namespace WatchParty.Media.Probing;

/// <summary>Runs ffprobe on one file: as an argument list, without a network, without our environment, for a limited time and output.</summary>
internal sealed class FileProbe(MediaTools tools, IOptions<MediaOptions> options, TimeProvider clock)
{
    private const int MostOutput = 4 * 1024 * 1024;

    public bool Possible => tools.Ffprobe is not null;

    public async Task<ProbeResult> RunAsync(string path, CancellationToken cancellation)
    {
        if (tools.Ffprobe is not { } ffprobe)
            return new ProbeResult.Failed("ffprobe was not found.");
        using var limit = new CancellationTokenSource(options.Value.ProbeTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var output = new MemoryStream();
        try
        {
            var ended = await Cli.Wrap(ffprobe).WithArguments(ArgumentsFor(path)).WithEnvironmentVariables(ToolBox.NoSecrets)
                .WithValidation(CommandResultValidation.None).WithStandardOutputPipe(Bounded(output)).WithStandardErrorPipe(PipeTarget.Null)
                .ExecuteAsync(either.Token);
            return Read(ended.ExitCode, output);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProbeResult.Failed($"ffprobe did not finish within {options.Value.ProbeTimeout.TotalSeconds:0} s.");
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new ProbeResult.Failed($"ffprobe could not be run: {e.Message}");
        }
    }

    /// <summary>Whether ffprobe works at all, whatever it says of some files.</summary>
    public async Task<bool> WorksAsync(CancellationToken cancellation)
    {
        if (tools.Ffprobe is not { } ffprobe)
            return false;
        using var limit = new CancellationTokenSource(options.Value.ProbeTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return (await Cli.Wrap(ffprobe).WithArguments("-version").WithEnvironmentVariables(ToolBox.NoSecrets)
                .WithValidation(CommandResultValidation.None).ExecuteAsync(either.Token)).IsSuccess;
        }
        catch (Exception e) when (e is Win32Exception or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    // "file:" keeps a name from being read as an option or a protocol.
    internal static string[] ArgumentsFor(string path) =>
    [
        "-hide_banner", "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", ToolBox.Containers,
        "-show_error", "-show_format", "-show_streams", "-show_chapters", "-of", "json", "-i", "file:" + path,
    ];

    private static ProbeResult Read(int exitCode, MemoryStream output)
    {
        if (exitCode is not (0 or 1))
            return new ProbeResult.Failed($"ffprobe ended with code {exitCode}.");
        try
        {
            using var json = JsonDocument.Parse(output.GetBuffer().AsMemory(0, (int)output.Length));
            return json.RootElement.ValueKind == JsonValueKind.Object ? FfprobeJson.Read(json.RootElement) : new ProbeResult.Failed("ffprobe said nothing that can be read.");
        }
        catch (JsonException)
        {
            return new ProbeResult.Failed("ffprobe said nothing that can be read.");
        }
    }

    private static PipeTarget Bounded(MemoryStream output) => PipeTarget.Create(async (source, cancellation) =>
    {
        var buffer = new byte[16 * 1024];
        while (await source.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if (output.Length + read > MostOutput)
                throw new IOException("ffprobe said too much.");
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    });
}
