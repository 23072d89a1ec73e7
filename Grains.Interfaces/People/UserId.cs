using System.Diagnostics.CodeAnalysis;

namespace WatchParty.People;

/// <summary>A person with an account. On the wire: a lower-case UUID.</summary>
[GenerateSerializer, Immutable, Alias("UserId")]
public readonly record struct UserId([property: Id(0)] Guid Value) : IParsable<UserId>
{
    public static UserId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static UserId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new UserId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
