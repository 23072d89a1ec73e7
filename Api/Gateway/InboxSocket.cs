using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>The WebSocket that pushes a person's invites. It has nothing to be told but pings.</summary>
internal sealed class InboxSocket(
    SocketDoor door, InboxDirectory inboxes, ServerClock clock, IOptions<SocketLimits> limits, IOptions<LimitsOptions> scale)
{
    public Task ServeAsync(HttpContext context) => door.EnterAsync(context, room: null, async (holder, socket) =>
    {
        var relay = inboxes.Join(holder.User, socket);
        try
        {
            var talk = new SocketTalk(socket, new MessageAllowance(limits.Value, scale.Value, clock), clock);
            while (await talk.NextAsync() is not Incoming.Closed)
                talk.RefuseNonsense();
        }
        finally
        {
            relay.Remove(socket);
        }
    });
}
