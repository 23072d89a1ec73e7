using WatchParty.People;

namespace WatchParty.Accounts.Users;

/// <summary>What signing in needs to know of an account. Not a record: its text would hold the hash.</summary>
internal sealed class Credentials(UserId user, UserName name, AccountRole role, string? passwordHash)
{
    public UserId User { get; } = user;

    public UserName Name { get; } = name;

    public AccountRole Role { get; } = role;

    /// <summary>Null until the person chose a password by their link.</summary>
    public string? PasswordHash { get; } = passwordHash;

    public Credentials With(string passwordHash) => new(User, Name, Role, passwordHash);
}
