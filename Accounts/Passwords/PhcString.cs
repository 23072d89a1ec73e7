using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WatchParty.Accounts.Passwords;

/// <summary>A stored Argon2id hash: <c>$argon2id$v=19$m=19456,t=2,p=1$salt$tag</c>, Base64 without padding.</summary>
internal sealed partial record PhcString(Argon2Cost Cost, byte[] Salt, byte[] Tag)
{
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhcString? phc)
    {
        phc = null;
        if (text is null || Shape().Match(text) is not { Success: true } match)
            return false;
        if (FromBase64(match.Groups["salt"].Value) is not { Length: >= 8 } salt || FromBase64(match.Groups["tag"].Value) is not { Length: >= 16 } tag)
            return false;

        phc = new PhcString(new Argon2Cost(Number("m"), Number("t"), Number("p")), salt, tag);
        return true;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"$argon2id$v=19$m={Cost.MemoryKib},t={Cost.Iterations},p={Cost.Lanes}${ToBase64(Salt)}${ToBase64(Tag)}");

    private static string ToBase64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }

    // Seven digits at most: a damaged row must not make the server allocate gigabytes.
    [GeneratedRegex(@"^\$argon2id\$v=19\$m=(?<m>[1-9][0-9]{0,6}),t=(?<t>[1-9][0-9]?),p=(?<p>[1-9])\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
