using System.Text;
using System.Text.RegularExpressions;

namespace WatchParty.Media.Subtitles.Domain;

/// <summary>
/// Writes SubRip or WebVTT anew as plain WebVTT: cue times and text, of the markup only b, i and u.
/// Styles, regions, notes, positions and everything else a stranger may have put there is left behind.
/// </summary>
internal static partial class WebVtt
{
    private const int LongestCue = 2000;

    public static string From(string source)
    {
        var output = new StringBuilder("WEBVTT\n\n");
        var lines = source.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            var timing = Timing().Match(lines[n]);
            if (!timing.Success)
                continue;
            var text = new StringBuilder();
            while (n + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[n + 1]))
                text.Append(text.Length > 0 ? "\n" : "").Append(lines[++n]);
            var safe = Safe(text.Length > LongestCue ? text.ToString(0, LongestCue) : text.ToString());
            if (safe.Length > 0)
                output.Append(Time(timing.Groups["from"])).Append(" --> ").Append(Time(timing.Groups["to"])).Append('\n').Append(safe).Append("\n\n");
        }

        return output.ToString();
    }

    // Escape everything, then allow what is known to be harmless: an unknown tag can only ever show up as text, or vanish.
    private static string Safe(string text)
    {
        var withoutTags = WithoutForeignTags(text);
        var escaped = Entity().Replace(withoutTags, "&amp;").Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return AllowedTag().Replace(escaped, tag => $"<{tag.Groups[1].Value.ToLowerInvariant()}>");
    }

    /// <summary>What a tag leaves behind may close up to another one, or be an empty line, which would end the cue.</summary>
    private static string WithoutForeignTags(string text)
    {
        var before = text;
        while ((text = ForeignTag().Replace(before, "")) != before)
            before = text;
        return string.Join('\n', text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    private static string Time(Group time)
    {
        var text = time.Value.Replace(',', '.');
        return text.Count(c => c == ':') == 1 ? "00:" + text : text.PadLeft("00:00:00.000".Length, '0');
    }

    [GeneratedRegex(@"^\s*(?<from>(?:[0-9]{1,3}:)?[0-5]?[0-9]:[0-5][0-9][.,][0-9]{3})\s*-->\s*(?<to>(?:[0-9]{1,3}:)?[0-5]?[0-9]:[0-5][0-9][.,][0-9]{3})(?:\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Timing();

    [GeneratedRegex(@"<(?!/?[biu]>)/?[a-z][^<>]*>|\{\\[^}]*\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForeignTag();

    [GeneratedRegex("&(?!(?:amp|lt|gt|nbsp);)", RegexOptions.None, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex("&lt;(/?[biu])&gt;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AllowedTag();
}
