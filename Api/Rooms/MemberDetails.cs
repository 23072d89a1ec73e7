using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <param name="Permissions">The host's exceptions for this member; null: by role and policy.</param>
internal sealed record MemberDetails(
    UserId UserId,
    string Username,
    Role Role,
    MemberStatus Status,
    MemberPermissions Permissions,
    UserId? InvitedBy,
    long? InvitedTs,
    long? JoinedTs,
    long? LastSeenTs,
    bool Connected,
    bool Ready,
    bool Buffering)
{
    public static MemberDetails From(Member member) => new(
        member.User,
        member.Username,
        member.Role,
        member.Status,
        member.Permissions,
        member.InvitedBy,
        member.InvitedAt?.ToUnixTimeSeconds(),
        member.JoinedAt?.ToUnixTimeSeconds(),
        member.LastSeenAt?.ToUnixTimeSeconds(),
        member.Connected,
        member.Ready,
        member.Buffering);
}
