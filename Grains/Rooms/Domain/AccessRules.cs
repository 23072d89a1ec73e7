using System.Collections.Immutable;

namespace WatchParty.Rooms.Domain;

/// <summary>What changes when access, accounts or files do.</summary>
internal static class AccessRules
{
    public static ImmutableArray<Change> Recheck(Room room, Occurrence.Rechecked recheck, Facts facts)
    {
        var changes = RecheckItem(room, facts);
        foreach (var user in recheck.Users.OrderBy(user => user.Value))
        {
            // Each as the room stands after the one before: the heir of one may be the next to go.
            var now = room.Apply(changes, facts.Now);
            if (now.IsEnded)
                break;
            if (now.Find(user) is { HasPlace: true } person && !MayStay(now, person, facts))
                changes = changes.AddRange(person.HasJoined
                    ? Succession.AfterGoing(now, user, facts.Find(user) is { Active: true } ? RemovalReason.AccessLost : RemovalReason.AccountClosed)
                    : [new Change.Withdrawn(user)]);
        }

        return changes;
    }

    /// <summary>A film that is gone takes nobody's access away: its library may only be unplugged.</summary>
    private static bool MayStay(Room room, Participant person, Facts facts) => facts.Item is null
        ? facts.Find(person.User) is { Active: true }
        : facts.MaySee(person.User, room.Item.Library);

    private static ImmutableArray<Change> RecheckItem(Room room, Facts facts)
    {
        var item = facts.Item ?? room.Item with { HasFile = false };
        if (item == room.Item)
            return [];

        var screening = room.Screening;
        var position = screening.Timeline.PositionAt(facts.Now);
        var timeline = screening.Timeline with { Duration = item.Duration };
        screening = (room.Item.HasFile, item.HasFile) switch
        {
            (_, false) => screening.PausedAt(position, facts.Now, PausedReason.ItemUnavailable, by: null),
            (false, true) => screening.PausedAt(position, facts.Now, reason: null, by: null),
            _ => screening with { Timeline = timeline with { Position = timeline.Clamp(timeline.Position) } },
        };
        return [new Change.ItemUpdated(item), new Change.PlaybackChanged(screening with { Timeline = screening.Timeline with { Duration = item.Duration } })];
    }
}
