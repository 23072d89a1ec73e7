namespace WatchParty.Accounts.Passwords;

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but hashed with weaker parameters than today's: hash it again while the password is at hand.</summary>
    RightButOutdated,

    /// <summary>Not looked at: too many are waiting. Try later.</summary>
    Busy,
}
