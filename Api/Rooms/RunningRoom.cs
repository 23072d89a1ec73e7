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
    long CreatedTs,
    int MemberCount,
    int ConnectedCount)
{
    public static RunningRoom From(RoomSummary room) => new(
        room.Id,
        room.Item.Id,
        room.Item.Title,
        room.Host,
        room.HostUsername,
        room.CreatedAt.ToUnixTimeSeconds(),
        room.JoinedCount,
        room.ConnectedCount);
}
