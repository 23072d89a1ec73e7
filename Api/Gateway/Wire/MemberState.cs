using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>A joined member in a <see cref="ServerMessage.State"/>.</summary>
/// <param name="Permissions">The host's exceptions; null: by role and policy.</param>
internal sealed record MemberState(
    UserId UserId,
    string Username,
    Role Role,
    bool Connected,
    bool Ready,
    bool Buffering,
    MemberPermissions Permissions)
{
    public static MemberState From(Member member) =>
        new(member.User, member.Username, member.Role, member.Connected, member.Ready, member.Buffering, member.Permissions);
}
