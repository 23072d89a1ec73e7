using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Problems;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>What every socket passes before it is anybody's: its origin, the upgrade, its ticket.</summary>
internal sealed class SocketDoor(
    SocketOrigins origins,
    SocketTickets tickets,
    SocketRoom places,
    OpenSockets open,
    ISessions sessions,
    ServerClock clock,
    IOptions<SocketLimits> limits,
    ILogger<SocketDoor> log)
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(2);

    /// <summary>Has <paramref name="serve"/> run for a socket that shows a good ticket; answers and closes any other.</summary>
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

        var place = places.Take(context.Connection.RemoteIpAddress, isStranger: holder is null);
        if (place is null)
        {
            await ProblemResults.Of(ProblemCode.RateLimited, "Too many connections are open; try again in a moment.", s_soon).ExecuteAsync(context);
            return;
        }

        context.Response.RegisterForDispose(place);
        context.ServeAfterPipeline(() => ServeAsync(context, place, holder, room, serve));
    }

    private async Task ServeAsync(HttpContext context, SocketRoom.Place place, SocketHolder? holder, RoomId? room, Func<SocketHolder, BrowserSocket, Task> serve)
    {
        var socket = await AcceptAsync(context);
        open.Add(socket);
        try
        {
            holder ??= await AskAsync(socket, room);
            if (holder is not null && await BelongsToAsync(holder, socket))
            {
                place.Known();
                await serve(holder, socket);
            }

            await socket.FinishAsync();
        }
        catch (Exception failure) when (ExceptionProblems.WillPass(failure))
        {
            // After the upgrade it is too late to answer 503.
            log.ServingFailed(failure);
            socket.Close(CloseCode.TryAgainLater);
            await socket.ReadAsync();
            await socket.FinishAsync();
        }
        finally
        {
            open.Remove(socket);
        }
    }

    /// <summary>Whoever ends sessions looks for their sockets: a session that ended between its ticket and this moment was missed there.</summary>
    private async Task<bool> BelongsToAsync(SocketHolder holder, BrowserSocket socket)
    {
        open.Belongs(socket, holder);
        if (await sessions.FindAsync(holder.Session) is not null)
            return true;
        socket.Close(CloseCode.NotAuthenticated);
        await socket.ReadAsync();
        return false;
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
