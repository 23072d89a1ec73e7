using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CliWrap;
using Microsoft.Extensions.Options;
using WatchParty.Media.Files;
using WatchParty.Media.Probing;
using WatchParty.Time;

namespace WatchParty.Media.Artwork;

/// <summary>Makes a picture in every width by one run of ffmpeg: as an argument list, without a network, without our environment, for a limited time.</summary>
internal sealed class PictureMaker(MediaTools tools, PictureCache cache, IOptions<MediaOptions> options, ServerClock clock)
{
    private const double WhereInTheFilm = 0.2;
    private const string MostPixels = "100000000";

    // Of the key frames there, the one that looks most like the others: hardly ever the black between two scenes.
    private const string FrameChoice = "thumbnail=6,setpts=0,";
    private static readonly string s_scaling = Scaling();

    public bool Possible => tools.Ffmpeg is not null;

    /// <summary>From a picture. Its bytes come by pipe: there is no name to be misread.</summary>
    public Task<bool> FromPictureAsync(Picture picture, string version, CancellationToken cancellation) => RunAsync(
        [.. Limits, "-protocol_whitelist", "pipe", "-f", picture.ContentType["image/".Length..] + "_pipe", "-i", "pipe:0", "-filter_complex", "[0:v:0]" + s_scaling],
        PipeSource.FromBytes(picture.Bytes), version, cancellation);

    /// <summary>From a frame of a film.</summary>
    public async Task<bool> FromFilmAsync(FilmToPicture film, string version, CancellationToken cancellation)
    {
        using (var file = SafeFile.Open(film.Place.Folder, film.Place.FullPath))
        {
            if (file is null)
                return false;
        }

        return await RunAsync(ArgumentsFor(film), PipeSource.Null, version, cancellation);
    }

    internal static string[] ArgumentsFor(FilmToPicture film) =>
    [
        .. Limits, "-skip_frame", "nokey", "-protocol_whitelist", "file", "-format_whitelist", ToolBox.Containers,
        "-ss", (film.Length.TotalSeconds * WhereInTheFilm).ToString("0.###", CultureInfo.InvariantCulture), "-noaccurate_seek",
        "-i", "file:" + film.Place.FullPath, "-filter_complex", "[0:v:0]" + FrameChoice + s_scaling,
    ];

    private static string[] Limits => ["-nostdin", "-hide_banner", "-v", "error", "-threads", "1", "-max_pixels", MostPixels];

    private async Task<bool> RunAsync(string[] input, PipeSource source, string version, CancellationToken cancellation)
    {
        if (tools.Ffmpeg is not { } ffmpeg)
            return false;
        using var limit = new CancellationTokenSource(options.Value.PictureTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var workplace = cache.Workplace();
        try
        {
            var ended = await Cli.Wrap(ffmpeg).WithArguments([.. input, .. PictureWidths.All.SelectMany(width => Output(workplace, width))])
                .WithEnvironmentVariables(ToolBox.NoSecrets).WithValidation(CommandResultValidation.None)
                .WithResourcePolicy(policy => policy.SetPriority(ProcessPriorityClass.BelowNormal))
                .WithStandardInputPipe(source).WithStandardOutputPipe(PipeTarget.Null).WithStandardErrorPipe(PipeTarget.Null)
                .ExecuteAsync(either.Token);
            if (ended.ExitCode != 0 || !PictureWidths.All.All(width => File.Exists(FileIn(workplace, width))))
                return false;
            cache.Keep(version, workplace);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return false; // cannot be run, or the disk is full: the placeholder stays
        }
    }

    private static string[] Output(string workplace, int width) =>
        ["-map", $"[w{width}]", "-frames:v", "1", "-q:v", "4", "-f", "image2", "-update", "1", "file:" + FileIn(workplace, width)];

    private static string FileIn(string workplace, int width) => Path.Combine(workplace, $"{width}.jpg");

    // Square pixels first, for old films say one shape and mean another.
    private static string Scaling()
    {
        var widths = PictureWidths.All;
        return $"scale=iw*sar:ih,setsar=1,split={widths.Length}{string.Concat(widths.Select(width => $"[s{width}]"))};"
            + string.Join(';', widths.Select(width => $"[s{width}]scale=w='min({width},iw)':h=-2[w{width}]"));
    }
}
