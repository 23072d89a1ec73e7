using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace WatchParty.Accounts.Users;

/// <summary>A name to sign in with. ASCII only: no two names look alike, and none turns the text around it.</summary>
public sealed partial record UserName
{
    public const string Rule = "A user name has 3 to 32 of the characters A-Z a-z 0-9 . _ -";

    private UserName(string text) => Text = text;

    /// <summary>As its owner writes it.</summary>
    public string Text { get; }

    /// <summary>What must be unique.</summary>
    public string Key => KeyOf(Text);

    public static string KeyOf(string text) => text.ToLowerInvariant();

    public static bool TryParse(string text, [NotNullWhen(true)] out UserName? name)
    {
        name = Shape().IsMatch(text) ? new UserName(text) : null;
        return name is not null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{3,32}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
