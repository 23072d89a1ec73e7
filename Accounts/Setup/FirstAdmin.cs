using WatchParty.Accounts.Users;

namespace WatchParty.Accounts.Setup;

/// <summary>Who sets the server up. Not a record: its text would hold the password.</summary>
/// <param name="password">Normalised.</param>
public sealed class FirstAdmin(UserName name, string password, string? serverName, string device)
{
    public UserName Name { get; } = name;

    public string Password { get; } = password;

    public string? ServerName { get; } = serverName;

    public string Device { get; } = device;
}
