using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>A room always has one host, as long as anybody is in it.</summary>
internal static class Succession
{
    /// <summary>Somebody goes; a host hands the room over first, and without an heir takes it along.</summary>
    public static ImmutableArray<Change> AfterGoing(Room room, UserId user, RemovalReason reason)
    {
        var left = new Change.Left(user, reason);
        return user != room.Host ? [left]
            : Heir(room, room.Joined) is { } heir ? [left, new Change.HostChanged(heir)]
            : [left, new Change.Ended(EndReason.Empty)];
    }

    /// <summary>The longest-joined controller, else the longest-joined viewer.</summary>
    public static UserId? Heir(Room room, IEnumerable<Participant> among) => among
        .Where(person => person.HasJoined && person.User != room.Host)
        .OrderByDescending(person => person.Role)
        .ThenBy(person => person.JoinedAt)
        .ThenBy(person => person.User.Value)
        .FirstOrDefault()?.User;
}
