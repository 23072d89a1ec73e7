using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Inbox;

/// <summary>A room as it stands in one person's inbox: a reader's copy of the room's truth.</summary>
/// <param name="Version">The room's version that this copy shows; an older copy never replaces a newer one.</param>
/// <param name="Role">The reader's role.</param>
/// <param name="Status">The reader's status: invited, or joined.</param>
[GenerateSerializer, Immutable, Alias("RoomCard")]
public sealed record RoomCard(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] long Version,
    [property: Id(2)] ItemId Item,
    [property: Id(3)] string ItemTitle,
    [property: Id(4)] MediaKind ItemKind,
    [property: Id(5)] UserId Host,
    [property: Id(6)] string HostUsername,
    [property: Id(7)] DateTimeOffset CreatedAt,
    [property: Id(8)] bool PasswordRequired,
    [property: Id(9)] Role Role,
    [property: Id(10)] MemberStatus Status);
