using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace WatchParty.Api.Rooms;

/// <summary>The rule for passwords of rooms: they are said aloud to friends, and so shorter than those of accounts.</summary>
internal static class RoomPassword
{
    private const int ShortestLength = 4;
    private const int LongestLength = 128;

    public const string Rule = "A room password has 4 to 128 characters.";

    public static bool TryNormalize(string typed, [NotNullWhen(true)] out string? password)
    {
        var normalized = Normalize(typed);
        password = normalized.EnumerateRunes().Count() is >= ShortestLength and <= LongestLength ? normalized : null;
        return password is not null;
    }

    /// <summary>NFKC, so that the same password typed on another keyboard is the same password.</summary>
    public static string Normalize(string typed) => typed.Normalize(NormalizationForm.FormKC);
}
