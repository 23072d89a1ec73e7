namespace WatchParty.Support.Histories;

/// <summary>What a client asked of one room. People are called by their ids; roles, as on the wire.</summary>
public abstract record RoomOperation
{
    private RoomOperation()
    {
    }

    /// <param name="Invited">Person → role.</param>
    public sealed record Open(string By, IReadOnlyDictionary<string, string> Invited, string? Password) : RoomOperation
    {
        public override string ToString() => $"{By} opens the room and invites {string.Join(", ", Invited.Keys)}";
    }

    public sealed record Invite(string By, string Whom, string Role) : RoomOperation;

    public sealed record Withdraw(string By, string Whom) : RoomOperation;

    public sealed record Join(string By, string? Password) : RoomOperation;

    public sealed record Decline(string By) : RoomOperation;

    public sealed record Leave(string By) : RoomOperation;

    public sealed record Kick(string By, string Whom) : RoomOperation;

    public sealed record ChangeRole(string By, string Whom, string Role) : RoomOperation;

    public sealed record ChangePolicy(string By, string JoinRole, bool InviteOnly) : RoomOperation;

    public sealed record ChangePassword(string By, string? Password) : RoomOperation;

    public sealed record End(string By) : RoomOperation;

    /// <summary>Asks for the room's details.</summary>
    public sealed record Look(string By) : RoomOperation;
}
