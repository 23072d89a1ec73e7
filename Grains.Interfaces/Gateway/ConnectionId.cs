using System.Diagnostics.CodeAnalysis;

namespace WatchParty.Gateway;

/// <summary>One open socket of one browser.</summary>
[GenerateSerializer, Immutable, Alias("ConnectionId")]
public readonly record struct ConnectionId([property: Id(0)] Guid Value) : IParsable<ConnectionId>
{
    public static ConnectionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static ConnectionId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConnectionId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new ConnectionId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
