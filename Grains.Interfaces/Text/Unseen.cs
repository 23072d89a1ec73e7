namespace WatchParty.Text;

/// <summary>Characters that show nothing and turn, split or hide what stands around them. In a name they only deceive.</summary>
public static class Unseen
{
    /// <summary>Control characters, line and paragraph separators, marks and overrides of direction, zero-width spaces. Joiners stay: scripts and emoji need them.</summary>
    public static bool Is(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static string Without(string text) => text.Any(Is) ? string.Concat(text.Where(c => !Is(c))) : text;
}
