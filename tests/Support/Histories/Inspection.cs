namespace WatchParty.Support.Histories;

/// <summary>What the server shows while nobody changes anything.</summary>
/// <param name="Rooms">Every known room through the eyes of its host.</param>
/// <param name="Inboxes">Person → what their inbox and their list of rooms hold.</param>
public sealed record Inspection(IReadOnlyDictionary<string, RoomSeen> Rooms, IReadOnlyDictionary<string, InboxSeen> Inboxes)
{
    /// <summary>The live rooms in which this person has one of these places.</summary>
    public IReadOnlySet<string> RoomsOf(string person, params string[] statuses) => Rooms
        .Where(room => room.Value is { Ended: false, People: { } people } && people.TryGetValue(person, out var seen) && statuses.Contains(seen.Status))
        .Select(room => room.Key)
        .ToHashSet();
}

public sealed record InboxSeen(IReadOnlySet<string> Invites, IReadOnlySet<string> Rooms);
