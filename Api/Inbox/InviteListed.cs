using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Inbox;

/// <summary>One invite, as the inbox shows it over HTTP and over the notification socket.</summary>
internal sealed record InviteListed(
    RoomId RoomId,
    ItemId ItemId,
    string ItemTitle,
    MediaKind ItemKind,
    UserId HostUserId,
    string HostUsername,
    long CreatedTs,
    bool PasswordRequired,
    Role Role)
{
    public static InviteListed From(RoomCard card) => new(
        card.Room,
        card.Item,
        card.ItemTitle,
        card.ItemKind,
        card.Host,
        card.HostUsername,
        card.CreatedAt.ToUnixTimeSeconds(),
        card.PasswordRequired,
        card.Role);
}
