namespace WatchParty.Rooms;

/// <summary>Where the film is: a position, and the server moment from which it holds.</summary>
/// <param name="Since">May lie ahead: then everybody starts at that moment together.</param>
/// <param name="Rate">Film seconds per second, 0.5–2.0.</param>
/// <param name="Duration">Null when unknown; then positions end at <see cref="Longest"/>.</param>
[GenerateSerializer, Immutable, Alias("Timeline")]
public sealed record Timeline(
    [property: Id(0)] bool Playing,
    [property: Id(1)] TimeSpan Position,
    [property: Id(2)] DateTimeOffset Since,
    [property: Id(3)] double Rate,
    [property: Id(4)] TimeSpan? Duration)
{
    /// <summary>No film is longer, so that arithmetic on a position from outside cannot overflow.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public TimeSpan PositionAt(DateTimeOffset now)
    {
        var elapsed = Playing && now > Since ? (now - Since) * Rate : TimeSpan.Zero;
        return Clamp(Position + elapsed);
    }

    /// <summary>The nearest position that exists in the film.</summary>
    public TimeSpan Clamp(TimeSpan position)
    {
        var end = Duration ?? Longest;
        return position < TimeSpan.Zero ? TimeSpan.Zero : position > end ? end : position;
    }
}
