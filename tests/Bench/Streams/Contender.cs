using WatchParty.Gateway;
using WatchParty.Silo.Streams;

namespace WatchParty.Bench.Streams;

/// <summary>A way to carry events in a silo.</summary>
/// <param name="Provider">Null: nothing carries them.</param>
internal sealed record Contender(string Name, string? Provider, Action<ISiloBuilder> Configure)
{
    public static Contender Nothing { get; } = new("no streams", null, _ => { });

    public static Contender Push { get; } = new("ours", GatewayStream.Provider, silo => silo.UseWatchPartyStreams());

    public static Contender Memory { get; } = new(
        "memory streams, as they come", "memory", silo => silo.AddMemoryGrainStorage("PubSubStore").AddMemoryStreams("memory"));
}
