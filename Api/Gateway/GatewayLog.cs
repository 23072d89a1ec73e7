using Microsoft.Extensions.Logging;
using WatchParty.Gateway;

namespace WatchParty.Api.Gateway;

internal static partial class GatewayLog
{
    [LoggerMessage(LogLevel.Warning, "The stream of gateway {Gateway} went deaf; subscribing under a new name")]
    public static partial void StreamWentDeaf(this ILogger log, GatewayId gateway);

    [LoggerMessage(LogLevel.Warning, "The stream of gateway {Gateway} could not be served; trying again")]
    public static partial void StreamRoundFailed(this ILogger log, GatewayId gateway, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Sockets could not be declared to room {Room}; trying again")]
    public static partial void DeclaringFailed(this ILogger log, Guid room, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The inbox of {User} could not be attached to; trying again")]
    public static partial void AttachingFailed(this ILogger log, Guid user, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The sessions of {Sockets} sockets could not be checked; trying again")]
    public static partial void AccessCheckFailed(this ILogger log, int sockets, Exception failure);

    [LoggerMessage(LogLevel.Warning, "A socket could not be served; its client was told to try again")]
    public static partial void ServingFailed(this ILogger log, Exception failure);

    [LoggerMessage(LogLevel.Error, "{Command} of socket {Connection} failed")]
    public static partial void CommandFailed(this ILogger log, string command, ConnectionId connection, Exception failure);
}
