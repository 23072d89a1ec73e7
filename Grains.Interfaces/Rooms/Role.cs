namespace WatchParty.Rooms;

/// <summary>What a member may do by default; <see cref="MemberPermissions"/> override it for one person.</summary>
[Alias("Role")]
public enum Role
{
    Viewer,
    Controller,
    Host,
}
