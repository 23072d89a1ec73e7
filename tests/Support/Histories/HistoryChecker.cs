namespace WatchParty.Support.Histories;

/// <summary>Holds a history against the invariants of <c>docs/reliability.md</c>. Needs no server any more.</summary>
public static class HistoryChecker
{
    public static IReadOnlyList<Finding> Check(History history) =>
    [
        .. history.CallsByRoom.SelectMany(room => OneOrder(room.Key, room.Value)),
        .. history.Inspections.SelectMany(seen => Hosts(seen).Concat(Ghosts(history, seen)).Concat(Inboxes(seen))),
        .. Versions(history),
    ];

    /// <summary>Whether inboxes and rooms agree; what is on its way from one to the other may need a moment.</summary>
    public static bool IsAtRest(Inspection seen) => !Inboxes(seen).Any();

    /// <summary>Nothing acknowledged is lost, nothing happened twice or unasked, what ended stays ended.</summary>
    private static IEnumerable<Finding> OneOrder(string room, IEnumerable<Call> calls)
    {
        if (Linearization.Refute(calls) is { } stuck)
            yield return new("I1–I3, I5", $"No order of its calls explains room {room}. {stuck}");
    }

    private static IEnumerable<Finding> Hosts(Inspection seen) =>
        from room in seen.Rooms
        where room.Value is { Ended: false, People: { } people }
            && (people.Count(one => one.Value.Role == "host") != 1 || people.GetValueOrDefault(room.Value.Host) != new PersonSeen("host", "joined"))
        select new Finding("I4", $"Room {room.Key} does not have exactly one host, who has joined: {room.Value}");

    private static IEnumerable<Finding> Ghosts(History history, Inspection seen) =>
        from inbox in seen.Inboxes
        from room in inbox.Value.Rooms.Union(inbox.Value.Invites)
        where !history.CallsByRoom.ContainsKey(room)
        select new Finding("I2, I3", $"{inbox.Key} sees room {room}, which nobody asked for.");

    private static IEnumerable<Finding> Inboxes(Inspection seen) =>
        from inbox in seen.Inboxes
        from difference in Differences(inbox.Key, "inbox", seen.RoomsOf(inbox.Key, "invited"), inbox.Value.Invites)
            .Concat(Differences(inbox.Key, "list of rooms", seen.RoomsOf(inbox.Key, "invited", "joined"), inbox.Value.Rooms))
        select new Finding("I12", difference);

    private static IEnumerable<string> Differences(string who, string what, IReadOnlySet<string> due, IReadOnlySet<string> shown) =>
        due.Except(shown).Select(room => $"The {what} of {who} lacks room {room}.")
            .Concat(shown.Except(due).Select(room => $"The {what} of {who} shows room {room}, where they have no such place."));

    private static IEnumerable<Finding> Versions(History history)
    {
        foreach (var room in history.Frames.GroupBy(frame => frame.Room))
        {
            foreach (var socket in room.GroupBy(frame => frame.Socket))
            {
                var frames = socket.OrderBy(frame => frame.At).ToList();
                foreach (var (before, after) in frames.Zip(frames.Skip(1)).Where(pair => pair.First.Version > pair.Second.Version))
                    yield return new("I6", $"A socket of room {room.Key} went back from version {before.Version} to {after.Version}.");
                if (room.Where(other => other.At < frames[0].SocketOpened).Select(other => other.Version).DefaultIfEmpty().Max() is var known && frames[0].Version < known)
                    yield return new("I6", $"A new socket of room {room.Key} began with version {frames[0].Version}; {known} had been seen before.");
            }

            foreach (var version in room.Where(frame => frame.Content is not null).GroupBy(frame => frame.Version))
            {
                if (version.Select(frame => frame.Content).Distinct().ToList() is [var one, var other, ..])
                    yield return new("I7", $"Version {version.Key} of room {room.Key} has two contents:\n  {one}\n  {other}");
            }
        }
    }
}
