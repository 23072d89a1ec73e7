using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>How far off one member's player is, by its own measurement.</summary>
/// <param name="Error">Positive: ahead of the room.</param>
[GenerateSerializer, Immutable, Alias("Meter")]
public sealed record Meter(
    [property: Id(0)] UserId User,
    [property: Id(1)] TimeSpan Error,
    [property: Id(2)] TimeSpan RoundTrip,
    [property: Id(3)] TimeSpan Buffered);
