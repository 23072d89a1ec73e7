using System.Collections.Immutable;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>One watch party. <see cref="RoomRules"/> decides, <see cref="Apply"/> makes it so.</summary>
/// <param name="EndReason">Null while the room is alive.</param>
/// <param name="Players">The joined members who are connected.</param>
/// <param name="IdleSince">Since when nobody has been connected.</param>
/// <param name="HostAwaySince">Since when others have been connected and the host has not.</param>
internal sealed partial record Room(
    RoomId Id,
    long Version,
    EndReason? EndReason,
    UserId OpenedBy,
    UserId Host,
    MediaItem Item,
    RoomPolicy Policy,
    DoorLock Lock,
    Screening Screening,
    ImmutableDictionary<UserId, Participant> People,
    DateTimeOffset CreatedAt,
    Sockets Sockets,
    ImmutableDictionary<UserId, Player> Players,
    DateTimeOffset? IdleSince,
    DateTimeOffset? HostAwaySince)
{
    public bool IsEnded => EndReason is not null;

    public IEnumerable<Participant> Joined => People.Values.Where(person => person.HasJoined);

    public Participant? Find(UserId user) => People.GetValueOrDefault(user);

    public bool IsJoined(UserId user) => Find(user) is { HasJoined: true };

    /// <summary>Whose sockets have no business here, and why.</summary>
    public ImmutableArray<MemberRemoval> Strangers(ImmutableArray<Attendee> attendees)
    {
        ImmutableArray<MemberRemoval> strangers = [];
        foreach (var (_, user, _, _) in attendees)
        {
            // Nearly always all are.
            if (!IsJoined(user))
                strangers = WithStranger(strangers, user);
        }

        return strangers;
    }

    private ImmutableArray<MemberRemoval> WithStranger(ImmutableArray<MemberRemoval> strangers, UserId user) =>
        strangers.Any(one => one.User == user) ? strangers : strangers.Add(new MemberRemoval(user, WhyAbsent(user)));

    /// <summary>Of somebody who is not joined.</summary>
    private RemovalReason WhyAbsent(UserId user) => Find(user) switch
    {
        { Status: MemberStatus.Kicked } => RemovalReason.Kicked,
        { Status: MemberStatus.Left, RemovedFor: var reason } => reason ?? RemovalReason.Left,
        _ => RemovalReason.AccessLost,
    };
}
