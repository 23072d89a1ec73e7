using System.Collections.Immutable;
using WatchParty.Media;

namespace WatchParty.Rooms;

/// <summary>The wish for a new room.</summary>
/// <param name="PasswordHash">A PHC string; null for a room without password.</param>
/// <param name="StartAt">Where in the film the party begins, such as where the host stopped last time.</param>
[GenerateSerializer, Immutable, Alias("OpenRoom")]
public sealed record OpenRoom(
    [property: Id(0)] ItemId Item,
    [property: Id(1)] ImmutableArray<Invitation> Invites,
    [property: Id(2)] string? PasswordHash,
    [property: Id(3)] RoomPolicy Policy,
    [property: Id(4)] TimeSpan StartAt = default);
