using System.Diagnostics.CodeAnalysis;

namespace WatchParty.Media.Catalog;

/// <summary>One video file of an item. On the wire: a lower-case UUID.</summary>
public readonly record struct FileId(Guid Value) : IParsable<FileId>
{
    public static FileId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static FileId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FileId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new FileId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
