namespace WatchParty.Accounts.Passwords;

/// <summary>
/// Port to the slow hash, for accounts and rooms alike: one limit for the whole process, because each hash takes 19 MiB.
/// Never call it inside a grain's turn.
/// </summary>
public interface IPasswordHasher
{
    /// <summary>A PHC string to store; null when too many are waiting already: ask the caller to try later.</summary>
    Task<string?> HashAsync(string password, CancellationToken cancellation = default);

    /// <summary>A null <paramref name="hash"/> (nobody of that name, no password yet) is never right and costs the same time.</summary>
    Task<PasswordVerdict> VerifyAsync(string password, string? hash, CancellationToken cancellation = default);
}
