using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What a room remembers of one person.</summary>
internal sealed record Participant(
    UserId User,
    string Username,
    Role Role,
    MemberStatus Status,
    MemberPermissions Permissions,
    UserId? InvitedBy,
    DateTimeOffset? InvitedAt,
    DateTimeOffset? JoinedAt,
    DateTimeOffset? LastSeenAt)
{
    public bool HasJoined => Status is MemberStatus.Joined;

    /// <summary>Joined, or asked to: the room stands in this person's inbox.</summary>
    public bool HasPlace => Status is MemberStatus.Joined or MemberStatus.Invited;
}
