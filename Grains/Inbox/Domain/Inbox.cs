using System.Collections.Immutable;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Inbox.Domain;

/// <summary>One person's cards, and the rooms they asked to open.</summary>
/// <param name="Version">Grows with every change of the pending invites.</param>
/// <param name="Removed">Rooms whose card was taken away, and at which of their versions: an older card that arrives late stays out.</param>
/// <param name="Keys">Idempotency keys of the last day.</param>
/// <param name="Reserved">Rooms granted but not opened yet; they count against the limit for a while.</param>
internal sealed record Inbox(
    UserId User,
    long Version,
    ImmutableDictionary<RoomId, RoomCard> Cards,
    ImmutableDictionary<RoomId, Inbox.Removal> Removed,
    ImmutableDictionary<string, Inbox.UsedKey> Keys,
    ImmutableDictionary<RoomId, DateTimeOffset> Reserved)
{
    /// <summary>How long keys and removals are remembered.</summary>
    private static readonly TimeSpan s_memory = TimeSpan.FromHours(24);

    private static readonly TimeSpan s_reservation = TimeSpan.FromMinutes(1);

    public static Inbox Empty(UserId user) => new(
        user,
        Version: 0,
        ImmutableDictionary<RoomId, RoomCard>.Empty,
        ImmutableDictionary<RoomId, Removal>.Empty,
        ImmutableDictionary<string, UsedKey>.Empty,
        ImmutableDictionary<RoomId, DateTimeOffset>.Empty);

    public ImmutableArray<RoomCard> Rooms => [.. Cards.Values.OrderByDescending(card => card.CreatedAt).ThenByDescending(card => card.Room.Value)];

    public ImmutableArray<RoomCard> Invites => [.. Rooms.Where(card => card.Status is MemberStatus.Invited)];

    /// <summary>The inbox with this card; itself when it knows something as new.</summary>
    public Inbox Put(RoomCard card) => IsNews(card.Room, card.Version)
        ? this with
        {
            Cards = Cards.SetItem(card.Room, card),
            Removed = Removed.Remove(card.Room),
            Reserved = Reserved.Remove(card.Room),
            Version = Version + 1,
        }
        : this;

    public Inbox Remove(RoomId room, long version, DateTimeOffset now) => IsNews(room, version)
        ? this with
        {
            Cards = Cards.Remove(room),
            Removed = Forget(now).Removed.SetItem(room, new Removal(version, now)),
            Version = Version + 1,
        }
        : this;

    /// <summary>A place for a new room, and the inbox that remembers having given it.</summary>
    public (Inbox After, Reservation Answer) Reserve(IdempotencyKey? key, DateTimeOffset now, int maxOpen)
    {
        var inbox = Forget(now);
        if (key is not null && inbox.Keys.TryGetValue(key.Value, out var used))
            return used.Fingerprint == key.Fingerprint
                ? (this, new Reservation.Granted(used.Room))
                : (this, new Reservation.Refused(Refusal.IdempotencyKeyReused));

        if (inbox.Cards.Values.Count(card => card.Host == User) + inbox.Reserved.Count >= maxOpen)
            return (this, new Reservation.Refused(Refusal.TooManyOpenRooms));

        var room = RoomId.New(now);
        var after = inbox with
        {
            Reserved = inbox.Reserved.Add(room, now),
            Keys = key is null ? inbox.Keys : inbox.Keys.Add(key.Value, new UsedKey(key.Fingerprint, room, now)),
        };
        return (after, new Reservation.Granted(room));
    }

    private bool IsNews(RoomId room, long version) =>
        version > Math.Max(Cards.GetValueOrDefault(room)?.Version ?? 0, Removed.GetValueOrDefault(room)?.Version ?? 0);

    private Inbox Forget(DateTimeOffset now) => this with
    {
        Keys = Keys.RemoveRange(Keys.Where(key => key.Value.At + s_memory <= now).Select(key => key.Key)),
        Removed = Removed.RemoveRange(Removed.Where(room => room.Value.At + s_memory <= now).Select(room => room.Key)),
        Reserved = Reserved.RemoveRange(Reserved.Where(room => room.Value + s_reservation <= now).Select(room => room.Key)),
    };

    internal sealed record Removal(long Version, DateTimeOffset At);

    internal sealed record UsedKey(string Fingerprint, RoomId Room, DateTimeOffset At);
}
