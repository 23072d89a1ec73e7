using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>The members' newest measurements of themselves.</summary>
internal sealed record Meters(ImmutableDictionary<UserId, (Meter Meter, DateTimeOffset At)> Newest)
{
    public static Meters None { get; } = new(ImmutableDictionary<UserId, (Meter, DateTimeOffset)>.Empty);

    public Meters Take(Meter meter, DateTimeOffset now) => new(Newest.SetItem(meter.User, (meter, now)));

    /// <summary>Those of connected members that are recent enough to count.</summary>
    public ImmutableArray<Meter> Recent(Room room, DateTimeOffset now, TimeSpan lifetime) =>
        [.. Newest.Values.Where(one => Counts(one, room, now, lifetime)).Select(one => one.Meter).OrderBy(meter => meter.User.Value)];

    public TimeSpan LargestRoundTrip(Room room, DateTimeOffset now, TimeSpan lifetime)
    {
        var largest = TimeSpan.Zero;
        foreach (var (_, one) in Newest)
        {
            if (one.Meter.RoundTrip > largest && Counts(one, room, now, lifetime))
                largest = one.Meter.RoundTrip;
        }

        return largest;
    }

    private static bool Counts((Meter Meter, DateTimeOffset At) one, Room room, DateTimeOffset now, TimeSpan lifetime) =>
        one.At + lifetime > now && room.Players.ContainsKey(one.Meter.User);
}
