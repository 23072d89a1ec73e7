using Microsoft.Extensions.Logging;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.People;

internal static partial class PeopleLog
{
    [LoggerMessage(LogLevel.Warning, "Room {Room} could not be asked to look again at {User}")]
    public static partial void RecheckFailed(this ILogger log, RoomId room, UserId user, Exception failure);
}
