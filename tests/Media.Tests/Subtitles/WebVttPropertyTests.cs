using System.Text.RegularExpressions;
using CsCheck;
using WatchParty.Media.Subtitles.Domain;

namespace WatchParty.Media.Tests.Subtitles;

public sealed partial class WebVttPropertyTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\r\n", "\r", "\u2028", "\u0085", "1", "00:00:01,500 --> 00:00:02,000", "00:01.000 --> 00:02.000 align:start", "999:59:59.999 --> 0:00:00.000", "-->", "WEBVTT", "STYLE", "NOTE",
        "<b>", "</b>", "<i", "<I>", "<img src=x onerror=alert(1)>", "<script>", "<c.x onload=y>", "<<b>b>", "<b/>", "<b x=1>", "&", "&amp;", "&lt;", "&#60;", "{\\an8}", "{\\", "}", "\0", "<\0b>", "\ud800", "é", " ",
    ];

    private static readonly Gen<string> s_text =
        Gen.OneOf(Gen.Int[0, s_pieces.Length - 1].Select(index => s_pieces[index]), Gen.String[0, 8]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Whatever_a_subtitle_holds_only_cues_with_bold_italic_and_underline_come_out() =>
        s_text.Sample(
            text =>
            {
                var blocks = WebVtt.From(text).Split("\n\n");
                return blocks[0] == "WEBVTT" && blocks[^1].Length == 0 && blocks[1..^1].All(IsHarmless);
            },
            iter: 20_000);

    [Fact]
    public void What_came_out_goes_through_unchanged() =>
        s_text.Sample(text => WebVtt.From(text) is var once && WebVtt.From(once) == once, iter: 20_000);

    [Fact]
    public void Any_bytes_are_text() =>
        Gen.Byte.Array[0, 200].Sample(bytes => WebVtt.From(SubtitleText.Decode(bytes)).StartsWith("WEBVTT\n\n", StringComparison.Ordinal), iter: 20_000);

    private static bool IsHarmless(string block)
    {
        var lines = block.Split('\n');
        return Timing().IsMatch(lines[0]) && lines[1..].All(line => !ForeignMarkup().IsMatch(line) && !line.Contains("-->", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\d{2,3}:\d\d:\d\d\.\d{3} --> \d{2,3}:\d\d:\d\d\.\d{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timing();

    [GeneratedRegex(@"<(?!/?[biu]>)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignMarkup();
}
