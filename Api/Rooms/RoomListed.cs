using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <param name="ItemArtUrl">The item's backdrop, or else its poster; as these, it takes a width as <c>w</c>. Null while there is none.</param>
internal sealed record RoomListed(
    RoomId RoomId,
    ItemId ItemId,
    string ItemTitle,
    MediaKind ItemKind,
    string? ItemArtUrl,
    UserId HostUserId,
    string HostUsername,
    long CreatedTs,
    bool PasswordRequired,
    Role MyRole,
    MemberStatus MyStatus)
{
    public static RoomListed From(RoomCard card, string? artUrl) => new(
        card.Room,
        card.Item,
        card.ItemTitle,
        card.ItemKind,
        artUrl,
        card.Host,
        card.HostUsername,
        card.CreatedAt.ToUnixTimeSeconds(),
        card.PasswordRequired,
        card.Role,
        card.Status);
}
