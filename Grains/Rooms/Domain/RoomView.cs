using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>A room as it is told outside.</summary>
internal static class RoomView
{
    public static RoomSnapshot Snapshot(Room room, Roster roster) => Snapshot(room, roster.Members);

    /// <summary>To somebody who is neither member nor invited, only the host is shown, and themselves.</summary>
    public static RoomSnapshot SnapshotFor(Room room, Roster roster, UserId viewer) => room.Find(viewer) is { HasPlace: true }
        ? Snapshot(room, roster)
        : Snapshot(room, Members(room, room.People.Values.Where(person => person.User == room.Host || person.User == viewer)));

    public static ImmutableArray<Member> Members(Room room, IEnumerable<Participant> people) =>
        [.. people.OrderBy(person => person.JoinedAt ?? person.InvitedAt).ThenBy(person => person.User.Value).Select(person => Member(room, person))];

    public static RoomSummary Summary(Room room) => new(
        room.Id,
        room.Item,
        room.Host,
        room.People[room.Host].Username,
        room.People.Values.Count(person => person.Status is MemberStatus.Joined),
        room.Players.Count,
        room.CreatedAt);

    /// <summary>What the members are told of these changes; null when they see nothing of it.</summary>
    public static RoomEvent? EventOf(Room room, ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty)
            return null;

        var seen = changes.Where(change => change.IsVisible).ToArray();
        var playback = room.Screening.ToPlayback();
        var last = seen.OfType<Change.Ended>().LastOrDefault();
        return seen switch
        {
            [] => null,
            _ when last is not null => new RoomEvent.Ended(room.Id, room.Version, last.Reason, Removals(seen)),
            [Change.Connected come] => Presence(room, come.User, connected: true),
            [Change.Disconnected gone] => Presence(room, gone.User, connected: false),
            [Change.PlayerChanged one] => Players(room, one),
            [Change.PlayerChanged one, Change.PlaybackChanged] => Players(room, one),
            _ when seen.All(change => change is Change.PlaybackChanged) => new RoomEvent.PlaybackChanged(room.Id, room.Version, playback),
            _ => new RoomEvent.RoomChanged(room.Id, room.Version, Snapshot(room, Members(room, room.People.Values)), Removals(seen)),
        };
    }

    private static RoomEvent.PresenceChanged Presence(Room room, UserId user, bool connected) =>
        new(room.Id, room.Version, user, connected, room.People[user].LastSeenAt!.Value);

    private static RoomEvent.PlayersChanged Players(Room room, Change.PlayerChanged one) =>
        new(room.Id, room.Version, one.User, one.Player.Ready is true, one.Player.Buffering is true, room.Screening.ToPlayback());

    private static ImmutableArray<MemberRemoval> Removals(IEnumerable<Change> changes) => [.. changes.SelectMany(change => change switch
    {
        Change.Left left        => [new MemberRemoval(left.User, left.Reason)],
        Change.Kicked kicked    => [new MemberRemoval(kicked.User, RemovalReason.Kicked)],
        _                       => Array.Empty<MemberRemoval>(),
    })];

    private static RoomSnapshot Snapshot(Room room, ImmutableArray<Member> members) => new(
        room.Id,
        room.Version,
        room.IsEnded ? RoomStatus.Ended : RoomStatus.Lobby,
        room.Item,
        room.Host,
        PasswordRequired: room.Lock.PasswordHash is not null,
        room.Policy,
        room.Screening.ToPlayback(),
        members,
        room.CreatedAt)
    {
        EndReason = room.EndReason,
    };

    private static Member Member(Room room, Participant person)
    {
        var player = room.Players.GetValueOrDefault(person.User);
        return new Member(
            person.User,
            person.Username,
            person.Role,
            person.Status,
            person.Permissions,
            Permissions.Of(person, room.Policy),
            person.InvitedBy,
            person.InvitedAt,
            person.JoinedAt,
            person.LastSeenAt,
            Connected: player is not null,
            Ready: player?.Ready is true,
            Buffering: player?.Buffering is true);
    }
}
