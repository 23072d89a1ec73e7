namespace WatchParty.Gateway;

/// <summary>One gateway process, from its start to its end: a restarted gateway is another one.</summary>
/// <param name="Silo">Where it runs, and so where its events are queued; null: where they are published.</param>
[GenerateSerializer, Immutable, Alias("GatewayId")]
public readonly record struct GatewayId([property: Id(0)] Guid Value, [property: Id(1)] SiloAddress? Silo = null)
{
    public static GatewayId New(DateTimeOffset now, SiloAddress? silo = null) => new(Guid.CreateVersion7(now), silo);

    public override string ToString() => StreamHome.Key(Value, Silo);
}
