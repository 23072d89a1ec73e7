using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

internal sealed record RoomListed(
    RoomId RoomId,
    ItemId ItemId,
    string ItemTitle,
    MediaKind ItemKind,
    UserId HostUserId,
    string HostUsername,
    long CreatedTs,
    bool PasswordRequired,
    Role MyRole,
    MemberStatus MyStatus)
{
    public static RoomListed From(RoomCard card) => new(
        card.Room,
        card.Item,
        card.ItemTitle,
        card.ItemKind,
        card.Host,
        card.HostUsername,
        card.CreatedAt.ToUnixTimeSeconds(),
        card.PasswordRequired,
        card.Role,
        card.Status);
}
