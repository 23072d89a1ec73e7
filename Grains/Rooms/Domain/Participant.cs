using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What a room remembers of one person.</summary>
/// <param name="RemovedFor">Why somebody is gone who did not choose to leave. Not stored: it is for sockets, and those do not outlive the process.</param>
internal sealed record Participant(
    UserId User,
    string Username,
    Role Role,
    MemberStatus Status,
    MemberPermissions Permissions,
    UserId? InvitedBy,
    DateTimeOffset? InvitedAt,
    DateTimeOffset? JoinedAt,
    DateTimeOffset? LastSeenAt,
    RemovalReason? RemovedFor = null)
{
    public bool HasJoined => Status is MemberStatus.Joined;

    /// <summary>Joined, or asked to: the room stands in this person's inbox.</summary>
    public bool HasPlace => Status is MemberStatus.Joined or MemberStatus.Invited;
}
