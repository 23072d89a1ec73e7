using System.Collections.Immutable;
using WatchParty.People;
using WatchParty.Rooms.Domain;

namespace WatchParty.Rooms;

/// <summary>The people of a room as they are stored. Made anew only when something of them has changed: a play position changes nothing.</summary>
internal sealed class StoredPeople
{
    private readonly ImmutableDictionary<UserId, Participant> _people;

    private StoredPeople(ImmutableDictionary<UserId, Participant> people)
    {
        _people = people;
        Records = [.. people.Values.OrderBy(person => person.User.Value).Select(RoomRecords.From)];
    }

    public List<RoomRecord.PersonRecord> Records { get; }

    public static StoredPeople Of(Room room, StoredPeople? before) =>
        before is not null && ReferenceEquals(before._people, room.People) ? before : new StoredPeople(room.People);
}
