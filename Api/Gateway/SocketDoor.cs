using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Problems;
using WatchParty.Rooms;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>What every socket passes before it is anybody's: its origin, the upgrade, its ticket.</summary>
internal sealed class SocketDoor(SocketOrigins origins, SocketTickets tickets, OpenSockets open, ServerClock clock, IOptions<SocketLimits> limits)
{
    /// <summary>Runs <paramref name="serve"/> for a socket that shows a good ticket; answers and closes any other.</summary>
    public async Task EnterAsync(HttpContext context, RoomId? room, Func<SocketHolder, BrowserSocket, Task> serve)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await ProblemResults.Invalid("upgrade", "This address speaks WebSocket only.").ExecuteAsync(context);
            return;
        }

        if (!origins.Allows(context.Request))
        {
            await ProblemResults.Of(ProblemCode.Forbidden, "Pages of this origin may not connect.").ExecuteAsync(context);
            return;
        }

        SocketHolder? holder = null;
        if (context.Request.Query.TryGetValue("t", out var shown))
        {
            holder = await tickets.RedeemAsync(shown.ToString(), room);
            if (holder is null)
            {
                await ProblemResults.Of(ProblemCode.Unauthenticated, "The ticket is not good; ask for another.").ExecuteAsync(context);
                return;
            }
        }

        var socket = await AcceptAsync(context);
        socket.Holder = holder;
        open.Add(socket);
        try
        {
            socket.Holder ??= await AskAsync(socket, room);
            if (socket.Holder is not null)
                await serve(socket.Holder, socket);
            await socket.FinishAsync();
        }
        finally
        {
            open.Remove(socket);
        }
    }

    private async Task<BrowserSocket> AcceptAsync(HttpContext context)
    {
        var options = limits.Value;
        var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = RoomSocket.IsCompact(context) ? RoomSocket.CompactProtocol : null,
            KeepAliveInterval = options.SocketPingInterval,
            // Makes the framework send pings at all. Ours is the shorter limit, and says 4408 where the framework only cuts.
            KeepAliveTimeout = options.SocketSilence * 2,
        });
        return new BrowserSocket(socket, context.Features.GetRequiredFeature<LastHeard>(), options, clock);
    }

    /// <summary>A ticket in the first message keeps the secret out of the address.</summary>
    private async Task<SocketHolder?> AskAsync(BrowserSocket socket, RoomId? room)
    {
        var first = await socket.ReadAsync();
        if (first is Incoming.Closed)
            return null;

        var holder = first is Incoming.Said { Message: ClientMessage.Auth auth } ? await tickets.RedeemAsync(auth.Token, room) : null;
        if (holder is null)
        {
            socket.Close(CloseCode.NotAuthenticated);
            await socket.ReadAsync();
        }

        return holder;
    }
}
