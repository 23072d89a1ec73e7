using System.Collections.Immutable;
using WatchParty.Media;

namespace WatchParty.Rooms;

/// <summary>The wish for a new room.</summary>
/// <param name="PasswordHash">A PHC string; null for a room without password.</param>
[GenerateSerializer, Immutable, Alias("OpenRoom")]
public sealed record OpenRoom(
    [property: Id(0)] ItemId Item,
    [property: Id(1)] ImmutableArray<Invitation> Invites,
    [property: Id(2)] string? PasswordHash,
    [property: Id(3)] RoomPolicy Policy);
