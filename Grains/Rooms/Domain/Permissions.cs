using static WatchParty.Rooms.RoomCommand;

namespace WatchParty.Rooms.Domain;

/// <summary>Who may do what.</summary>
internal static class Permissions
{
    /// <summary>What role, policy and the host's exceptions come to.</summary>
    public static Allowed Of(Participant member, RoomPolicy policy) => member.Role switch
    {
        Role.Host => new Allowed(PlayPause: true, Seek: true),
        Role.Controller => Except(member.Permissions, policy.AllowNonHostPlayPause, policy.AllowNonHostSeek),
        _ => Except(member.Permissions, playPause: false, seek: false),
    };

    /// <summary>Why this person may not even ask for that; null when they may.</summary>
    public static Refusal? ReasonAgainst(Room room, Actor actor, RoomCommand command)
    {
        var member = room.Find(actor.User);
        var joined = member is { HasJoined: true };
        var isHost = joined && actor.User == room.Host;
        var allowed = joined ? Of(member!, room.Policy) : default;

        return command switch
        {
            Join or Decline or Leave => null,
            End when actor.IsAdmin => null,
            _ when !joined => Refusal.NotAMember,
            SetReady or SetBuffering => null,
            Play or Pause or SetRate or GoOn when !allowed.PlayPause => Refusal.PlayPauseNotAllowed,
            Play or Pause or SetRate or GoOn => null,
            Seek => allowed.Seek ? null : Refusal.SeekNotAllowed,
            _ when !isHost => Refusal.HostOnly,
            _ => null,
        };
    }

    private static Allowed Except(MemberPermissions exceptions, bool playPause, bool seek) =>
        new(exceptions.PlayPause ?? playPause, exceptions.Seek ?? seek);
}
