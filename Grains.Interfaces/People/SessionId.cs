using System.Diagnostics.CodeAnalysis;

namespace WatchParty.People;

/// <summary>One sign-in of one person. Not the secret token: that is stored hashed and never leaves the accounts. On the wire: a lower-case UUID.</summary>
[GenerateSerializer, Immutable, Alias("SessionId")]
public readonly record struct SessionId([property: Id(0)] Guid Value) : IParsable<SessionId>
{
    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new SessionId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
