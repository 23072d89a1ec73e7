using System.Diagnostics;

namespace WatchParty.Accounts.Users;

/// <summary>What somebody is on this server; what they are in a room is the room's business.</summary>
public enum AccountRole
{
    User,
    Admin,
}

internal static class Roles
{
    public static string ToStored(this AccountRole role) => role switch
    {
        AccountRole.User => "user",
        AccountRole.Admin => "admin",
        _ => throw new UnreachableException(),
    };

    public static AccountRole Parse(string stored) => stored switch
    {
        "user" => AccountRole.User,
        "admin" => AccountRole.Admin,
        _ => throw new InvalidDataException($"The users table holds the unknown role '{stored}'."),
    };
}
