using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using WatchParty.Inbox;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <summary>The last room of a page. Its place in the order, not its index: rooms come and go between two pages.</summary>
internal readonly record struct RoomCursor(long CreatedMs, RoomId Room) : IParsable<RoomCursor>
{
    public static RoomCursor At(RoomCard card) => new(card.CreatedAt.ToUnixTimeMilliseconds(), card.Room);

    public bool IsBefore(RoomCard card) => (CreatedMs, Room.Value).CompareTo((card.CreatedAt.ToUnixTimeMilliseconds(), card.Room.Value)) > 0;

    public static RoomCursor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("Not a cursor of this list.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoomCursor result)
    {
        var parts = s?.Split('.', 2);
        if (parts is [var created, var id]
            && long.TryParse(created, NumberStyles.None, CultureInfo.InvariantCulture, out var ms)
            && RoomId.TryParse(id, provider, out var room))
        {
            result = new(ms, room);
            return true;
        }

        result = default;
        return false;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CreatedMs}.{Room}");
}
