using System.Diagnostics.CodeAnalysis;

namespace WatchParty.Gateway;

/// <summary>One gateway process, from its start to its end: a restarted gateway is another one.</summary>
[GenerateSerializer, Immutable, Alias("GatewayId")]
public readonly record struct GatewayId([property: Id(0)] Guid Value) : IParsable<GatewayId>
{
    public static GatewayId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static GatewayId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GatewayId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value);
        result = new GatewayId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}
