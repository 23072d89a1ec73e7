using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Problems;
using WatchParty.Gateway;
using WatchParty.Rooms;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>The WebSocket of a room.</summary>
internal sealed class RoomSocket(
    SocketDoor door,
    RelayDirectory relays,
    GatewayMetrics metrics,
    ServerClock clock,
    IOptions<SocketLimits> limits,
    IOptions<LimitsOptions> scale,
    ILogger<RoomConnection> log)
{
    /// <summary>Offered by clients that take the whole room once and then only what changes.</summary>
    public const string CompactProtocol = "watch-party.compact.v1";

    public static bool IsCompact(HttpContext context) => context.WebSockets.WebSocketRequestedProtocols.Contains(CompactProtocol);

    public Task ServeAsync(HttpContext context)
    {
        if (!RoomId.TryParse(context.GetRouteValue("room") as string, null, out var room))
            return ProblemResults.Of(ProblemCode.NotFound).ExecuteAsync(context);

        var isCompact = IsCompact(context);
        return door.EnterAsync(context, room, (holder, socket) =>
        {
            var connection = new RoomConnection(
                ConnectionId.New(clock.GetUtcNow()),
                holder,
                isCompact,
                socket,
                new SocketTalk(socket, new MessageAllowance(limits.Value, scale.Value, clock), clock),
                metrics,
                log);
            return connection.ServeAsync(relays.Join(room, connection));
        });
    }
}
