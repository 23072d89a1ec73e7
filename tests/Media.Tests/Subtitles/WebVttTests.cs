using System.Text;
using WatchParty.Media.Subtitles.Domain;

namespace WatchParty.Media.Tests.Subtitles;

public sealed class WebVttTests
{
    [Fact]
    public void SubRip_becomes_WebVTT() =>
        Assert.Equal("WEBVTT\n\n00:00:01.500 --> 00:00:02.000\nHello\nyou\n\n", WebVtt.From("1\r\n00:00:01,500 --> 00:00:02,000\r\nHello\r\nyou\r\n"));

    [Theory]
    [InlineData("<i>Hi</i>", "<i>Hi</i>")]
    [InlineData("<img src=x onerror=alert(1)>Hi", "Hi")]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    [InlineData("<c.x onload=y>Hi</c>", "Hi")]
    [InlineData("a --> b", "a --&gt; b")]
    [InlineData("<scr<b>ipt>", "&lt;scr<b>ipt&gt;")]
    [InlineData(@"{\an8}Up", "Up")]
    [InlineData("Tom & Jerry &lt;3", "Tom &amp; Jerry &lt;3")]
    public void Of_markup_only_bold_italic_and_underline_are_left(string cue, string expected) =>
        Assert.Equal($"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{expected}\n\n", WebVtt.From($"00:01.000 --> 00:02.000\n{cue}\n"));

    [Fact]
    public void Styles_and_regions_are_left_behind() =>
        Assert.Equal("WEBVTT\n\n", WebVtt.From("WEBVTT\n\nSTYLE\n::cue { background: url(http://x) }\n\nREGION\nid:a\n"));

    [Fact]
    public void Text_is_read_by_its_byte_order_mark_as_utf8_or_else_as_latin1()
    {
        Assert.Equal("é", SubtitleText.Decode([.. Encoding.UTF8.Preamble, .. "é"u8]));
        Assert.Equal("é", SubtitleText.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("é")]));
        Assert.Equal("é", SubtitleText.Decode([0xe9]));
    }
}
