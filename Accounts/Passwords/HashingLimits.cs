namespace WatchParty.Accounts.Passwords;

/// <summary>Settings <c>Limits:PasswordHash…</c>.</summary>
public sealed class HashingLimits
{
    /// <summary>Each takes 19 MiB and a core.</summary>
    public int PasswordHashesAtOnce { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many may wait for a turn; more are told to try later.</summary>
    public int PasswordHashQueue { get; set; } = 32;
}
