using WatchParty.Media;

namespace WatchParty.Accounts.Users;

/// <summary>What an admin changes of an account; null leaves it as it is. The password comes in the clear and is hashed on the way.</summary>
public sealed class AccountChange
{
    public AccountRole? Role { get; init; }

    public IReadOnlyCollection<LibraryId>? Libraries { get; init; }

    public string? Password { get; init; }

    public bool? Disabled { get; init; }

    internal bool TakesAdminAway => Role is AccountRole.User || Disabled is true;
}
