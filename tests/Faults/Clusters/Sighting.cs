using System.Text.Json.Nodes;

namespace WatchParty.Faults.Clusters;

/// <summary>What one page was shown of a room, and when.</summary>
/// <param name="BeganMs">Where the timeline lies: two states of one playing film agree on it, whenever they were sent.</param>
internal sealed record Sighting(TimeSpan At, long Version, bool Playing, long PositionMs, long BeganMs, string? PausedReason)
{
    public static Sighting Of(JsonNode state, TimeSpan at) => new(
        at,
        (long)state["version"]!,
        (bool)state["playing"]!,
        (long)state["position_ms"]!,
        (long)state["updated_ts_ms"]! - (long)state["position_ms"]!,
        (string?)state["paused_reason"]);
}
