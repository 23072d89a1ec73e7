using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

/// <summary>What a room was last told of the sockets here.</summary>
/// <param name="Until">When it is to be told again, though nothing has changed.</param>
internal sealed record Declaration(GatewayId Gateway, ImmutableArray<Attendee> Attendees, DateTimeOffset Until)
{
    /// <summary>Whether it would say the same now.</summary>
    public bool Holds(GatewayId gateway, ImmutableArray<RoomConnection> connections, DateTimeOffset now)
    {
        if (now >= Until || gateway != Gateway || connections.Length != Attendees.Length)
            return false;
        for (var i = 0; i < connections.Length; i++)
        {
            if (!connections[i].IsGreeted || connections[i].Attendee != Attendees[i])
                return false;
        }

        return true;
    }
}
