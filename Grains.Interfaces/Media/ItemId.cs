using System.Diagnostics.CodeAnalysis;

namespace WatchParty.Media;

/// <summary>A film, a series, a season or an episode. On the wire: a lower-case UUID.</summary>
[GenerateSerializer, Immutable, Alias("ItemId")]
public readonly record struct ItemId([property: Id(0)] Guid Value) : IParsable<ItemId>
{
    public static ItemId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static ItemId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new ItemId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
