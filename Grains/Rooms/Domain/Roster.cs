using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>The people of a room as they are told outside. Made anew only when something of them has changed: a command of playback changes nothing.</summary>
internal sealed class Roster
{
    private readonly ImmutableDictionary<UserId, Participant> _people;
    private readonly ImmutableDictionary<UserId, Player> _players;
    private readonly RoomPolicy _policy;

    private Roster(Room room)
    {
        (_people, _players, _policy) = (room.People, room.Players, room.Policy);
        Members = RoomView.Members(room, room.People.Values);
    }

    public ImmutableArray<Member> Members { get; }

    public static Roster Of(Room room, Roster? before) => before is not null && before.Fits(room) ? before : new Roster(room);

    private bool Fits(Room room) =>
        ReferenceEquals(_people, room.People) && ReferenceEquals(_players, room.Players) && ReferenceEquals(_policy, room.Policy);
}
