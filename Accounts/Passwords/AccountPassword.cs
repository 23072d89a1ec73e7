using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace WatchParty.Accounts.Passwords;

/// <summary>The rule for passwords of accounts. Rooms have their own, shorter one.</summary>
public static class AccountPassword
{
    public const int ShortestLength = 8;
    public const int LongestLength = 1024;

    /// <summary>Normalising may shorten a text, but not fourfold in any real alphabet: no work for a megabyte of anything.</summary>
    public const int LongestTyped = 4 * LongestLength;

    public const string Rule = "A password has 8 to 1024 characters.";

    /// <summary>
    /// NFKC, so that the same password typed on another keyboard is the same password.
    /// Length counts characters as people see them in a text field (code points), after normalising.
    /// </summary>
    public static bool TryNormalize(string typed, [NotNullWhen(true)] out string? password)
    {
        password = null;
        if (typed.Length > LongestTyped || !IsWellFormed(typed))
            return false;

        var normalized = typed.Normalize(NormalizationForm.FormKC);
        if (normalized.EnumerateRunes().Count() is < ShortestLength or > LongestLength)
            return false;

        password = normalized;
        return true;
    }

    /// <summary>Half a surrogate pair is no character, and normalising it throws.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) is not System.Buffers.OperationStatus.Done)
                return false;
            text = text[consumed..];
        }

        return true;
    }
}
