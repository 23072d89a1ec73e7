using WatchParty.Inbox;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What a room owes the inboxes of its people.</summary>
internal static class Cards
{
    /// <summary>The card that belongs in this person's inbox; null when none does.</summary>
    public static RoomCard? Of(Room room, UserId user) => !room.IsEnded && room.Find(user) is { HasPlace: true } person
        ? new RoomCard(
            room.Id,
            room.Version,
            room.Item.Id,
            room.Item.Title,
            room.Item.Kind,
            room.Host,
            room.People[room.Host].Username,
            room.CreatedAt,
            PasswordRequired: room.Lock.PasswordHash is not null,
            person.Role,
            person.Status)
        : null;

    /// <summary>Whose inbox has to hear of the change.</summary>
    public static IEnumerable<UserId> Outdated(Room? before, Room after) =>
        after.People.Keys.Union(before?.People.Keys ?? []).Where(user => Differs(before is null ? null : Of(before, user), Of(after, user)));

    private static bool Differs(RoomCard? before, RoomCard? after) => before != (after is null ? null : after with { Version = before?.Version ?? 0 });
}
