using System.Diagnostics.CodeAnalysis;

namespace WatchParty.Media;

/// <summary>A named set of folders. On the wire: a lower-case UUID.</summary>
[GenerateSerializer, Immutable, Alias("LibraryId")]
public readonly record struct LibraryId([property: Id(0)] Guid Value) : IParsable<LibraryId>
{
    public static LibraryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static LibraryId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LibraryId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new LibraryId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
