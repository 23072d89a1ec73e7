using Microsoft.Extensions.Logging;
using WatchParty.People;

namespace WatchParty.Rooms;

internal static partial class RoomLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Room {Room} was opened by {Host} with {Invites} invites")]
    public static partial void Opened(ILogger logger, RoomId room, UserId host, int invites);

    [LoggerMessage(Level = LogLevel.Information, Message = "Room {Room} ended: {Reason}")]
    public static partial void Ended(ILogger logger, RoomId room, EndReason reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room} could not reach the inbox of {User}; it will try again")]
    public static partial void DeliveryFailed(ILogger logger, RoomId room, UserId user, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The invites of {User} could not be counted")]
    public static partial void CountingFailed(ILogger logger, UserId user, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room} could not be taken off the directory; it will try again")]
    public static partial void UnlistingFailed(ILogger logger, RoomId room, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room} could not save its playback; it goes on and will try again")]
    public static partial void CheckpointFailed(ILogger logger, RoomId room, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Room {Room} failed at a deadline; it will try again")]
    public static partial void AlarmFailed(ILogger logger, RoomId room, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room} could not be woken; the next round will try again")]
    public static partial void WakingFailed(ILogger logger, RoomId room, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A shard of the room directory could not be read; the next round will try again")]
    public static partial void ListingFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Live} of {Listed} listed rooms are live")]
    public static partial void Woken(ILogger logger, int live, int listed);
}
