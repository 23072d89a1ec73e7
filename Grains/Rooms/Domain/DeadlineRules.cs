using System.Collections.Immutable;

namespace WatchParty.Rooms.Domain;

/// <summary>What time alone brings about.</summary>
internal static class DeadlineRules
{
    /// <summary>When the room has to be looked at next; null when time changes nothing.</summary>
    public static DateTimeOffset? Next(Room room, RoomOptions rooms, SyncOptions sync) => room.IsEnded ? null : Deadline.Earliest(
        FilmEnd(room),
        Waiting.StallDeadline(room, sync),
        room.Screening.WaitingSince + sync.BufferingPatience,
        room.HostAwaySince + rooms.HostAway,
        room.IdleSince + rooms.IdleEnd,
        room.Sockets.NextExpiry);

    public static ImmutableArray<Change> Pass(Room room, Facts facts)
    {
        if (room.IdleSince + facts.Rooms.IdleEnd <= facts.Now)
            return [new Change.Ended(EndReason.Idle)];

        var changes = room.Sockets.NextExpiry <= facts.Now
            ? PresenceRules.Declare(room, room.Sockets.WithoutExpired(facts.Now), facts)
            : [];
        var connected = room.Apply(changes, facts.Now);

        if (FilmEnd(room) <= facts.Now)
            changes = changes.Add(new Change.PlaybackChanged(Finished(connected, facts)));
        if (connected.HostAwaySince + facts.Rooms.HostAway <= facts.Now && Heir(connected) is { } heir)
            changes = changes.Add(new Change.HostChanged(heir));
        return changes;
    }

    private static DateTimeOffset? FilmEnd(Room room) => room.Screening.Timeline is { Playing: true, Duration: { } end } timeline
        ? timeline.Since + (end - timeline.Position) / timeline.Rate
        : null;

    private static Screening Finished(Room room, Facts facts) =>
        room.Screening.PausedAt(room.Screening.Timeline.Duration!.Value, facts.Now, PausedReason.Finished, by: null);

    private static People.UserId? Heir(Room room) =>
        Succession.Heir(room, room.Joined.Where(person => room.Players.ContainsKey(person.User)));
}
