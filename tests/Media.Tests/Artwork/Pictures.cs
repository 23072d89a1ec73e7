using System.Globalization;
using CliWrap;
using CliWrap.Buffered;
using WatchParty.Media.Artwork;

namespace WatchParty.Media.Tests.Artwork;

internal static class Pictures
{
    public static async Task<byte[]> PngAsync(string colour, int width, int height)
    {
        using var png = new MemoryStream();
        await Cli.Wrap("ffmpeg").WithArguments(["-v", "error", "-f", "lavfi", "-i", $"color=c={colour}:s={width}x{height}", "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"])
            .WithStandardOutputPipe(PipeTarget.ToStream(png)).ExecuteAsync();
        return png.ToArray();
    }

    public static async Task<int> WidthOfAsync(Picture picture)
    {
        var probed = await Cli.Wrap("ffprobe").WithArguments(["-v", "error", "-show_entries", "stream=width", "-of", "csv=p=0", "-f", "jpeg_pipe", "-i", "pipe:0"])
            .WithStandardInputPipe(PipeSource.FromBytes(picture.Bytes)).ExecuteBufferedAsync();
        return int.Parse(probed.StandardOutput.Trim().TrimEnd(','), CultureInfo.InvariantCulture);
    }
}
