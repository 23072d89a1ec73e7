using System.Diagnostics.CodeAnalysis;

namespace WatchParty.Rooms;

/// <summary>One watch party. On the wire: a lower-case UUID.</summary>
[GenerateSerializer, Immutable, Alias("RoomId")]
public readonly record struct RoomId([property: Id(0)] Guid Value) : IParsable<RoomId>
{
    public static RoomId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static RoomId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoomId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new RoomId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
