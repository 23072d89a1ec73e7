using WatchParty.Api.Accounts;
using WatchParty.Inbox;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <summary>How a request reaches rooms and inboxes.</summary>
internal static class RoomDoors
{
    public static IRoomGrain Room(this IGrainFactory grains, RoomId room) => grains.GetGrain<IRoomGrain>(room.Value);

    public static IUserInboxGrain InboxOf(this IGrainFactory grains, UserId user) => grains.GetGrain<IUserInboxGrain>(user.Value);

    public static Actor AsActor(this CurrentUser me) => new(me.Id, me.Username, me.IsAdmin);
}
