using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

internal sealed record RunningRoom(
    RoomId RoomId,
    ItemId ItemId,
    string ItemTitle,
    UserId HostUserId,
    string HostUsername,
    long CreatedTs)
{
    public static RunningRoom From(RoomSnapshot room) => new(
        room.Id,
        room.Item.Id,
        room.Item.Title,
        room.Host,
        room.Find(room.Host)!.Username,
        room.CreatedAt.ToUnixTimeSeconds());
}
