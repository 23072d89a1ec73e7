using WatchParty.Accounts.Users;
using WatchParty.People;

namespace WatchParty.Accounts.Sessions;

/// <summary>A sign-in that just happened. Not a record: its text would hold the secret.</summary>
public sealed class NewSession(string token, SessionId id, UserId user, string username, AccountRole role, DateTimeOffset expiresAt)
{
    /// <summary>The secret, in the only moment in which the server knows it.</summary>
    public string Token { get; } = token;

    public SessionId Id { get; } = id;

    public UserId User { get; } = user;

    public string Username { get; } = username;

    public AccountRole Role { get; } = role;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;
}
