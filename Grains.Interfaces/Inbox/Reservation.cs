using WatchParty.Rooms;

namespace WatchParty.Inbox;

/// <summary>Answer to somebody who wants to open a room.</summary>
[GenerateSerializer, Immutable, Alias("Reservation")]
public abstract record Reservation
{
    private Reservation()
    {
    }

    /// <summary>Open this room. A repeated idempotency key leads to the same one, opened already or not.</summary>
    [GenerateSerializer, Immutable, Alias("Reservation.Granted")]
    public sealed record Granted([property: Id(0)] RoomId Room) : Reservation;

    [GenerateSerializer, Immutable, Alias("Reservation.Refused")]
    public sealed record Refused([property: Id(0)] Refusal Reason) : Reservation;
}
