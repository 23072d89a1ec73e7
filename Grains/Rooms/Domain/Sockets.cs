using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>Every open socket of a room, by the gateway that holds it.</summary>
internal sealed record Sockets(ImmutableDictionary<GatewayId, Sockets.Booth> Gateways)
{
    public static Sockets None { get; } = new(ImmutableDictionary<GatewayId, Booth>.Empty);

    /// <summary>When the first gateway's word runs out.</summary>
    public DateTimeOffset? NextExpiry
    {
        get
        {
            DateTimeOffset? next = null;
            foreach (var (_, booth) in Gateways)
                next = Deadline.Earliest(next, booth.Until);
            return next;
        }
    }

    public Sockets Declare(GatewayId gateway, ImmutableArray<Attendee> attendees, DateTimeOffset until) =>
        new(attendees.IsEmpty ? Gateways.Remove(gateway) : Gateways.SetItem(gateway, new Booth(until, attendees)));

    /// <summary>These very sockets are what this gateway declared last.</summary>
    public bool Holds(GatewayId gateway, ImmutableArray<Attendee> attendees) =>
        Gateways.TryGetValue(gateway, out var booth) && booth.Attendees.AsSpan().SequenceEqual(attendees.AsSpan());

    public Sockets WithoutExpired(DateTimeOffset now) =>
        new(Gateways.RemoveRange(Gateways.Where(entry => entry.Value.Until <= now).Select(entry => entry.Key)));

    /// <summary>The same sockets after one of this user's said something; itself when the socket is not known (yet).</summary>
    public Sockets Update(UserId user, ConnectionId connection, Func<Attendee, Attendee> change)
    {
        foreach (var (gateway, booth) in Gateways)
        {
            var found = booth.Attendees.FirstOrDefault(socket => socket.Connection == connection && socket.User == user);
            if (found is not null)
                return new(Gateways.SetItem(gateway, booth with { Attendees = booth.Attendees.Replace(found, change(found)) }));
        }

        return this;
    }

    /// <summary>Per user: ready if one socket is, buffering if one is.</summary>
    public IEnumerable<(UserId User, bool? Ready, bool? Buffering)> ByUser() =>
        from booth in Gateways.Values
        from socket in booth.Attendees
        group socket by socket.User into sockets
        select (sockets.Key, Any(sockets.Select(s => s.Ready)), Any(sockets.Select(s => s.Buffering)));

    private static bool? Any(IEnumerable<bool?> said) =>
        said.Aggregate((bool?)null, (all, one) => one is null ? all : all is true || one.Value);

    /// <summary>One gateway's sockets.</summary>
    /// <param name="Until">They count no longer than this without being declared again.</param>
    internal sealed record Booth(DateTimeOffset Until, ImmutableArray<Attendee> Attendees);
}
