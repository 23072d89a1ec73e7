using System.Collections.Immutable;

namespace WatchParty.Rooms.Domain;

/// <summary>Who is connected, and what their players say. Counted over all sockets of all gateways.</summary>
internal static class PresenceRules
{
    /// <summary>A lease is renewed when this part of it is over: one that is renewed with every word makes a new room each time.</summary>
    private const double RenewedAfter = 1 / 6.0;

    public static ImmutableArray<Change> Attend(Room room, Occurrence.Attended attended, Facts facts)
    {
        var (gateway, attendees) = attended;
        var lease = facts.Rooms.GatewayLease;
        if (!IsAsDeclared(room, attended))
            return Declare(room, room.Sockets.Declare(gateway, attendees, facts.Now + lease), facts);
        return room.Sockets.Gateways[gateway].Until - facts.Now < lease * (1 - RenewedAfter)
            ? [new Change.SocketsDeclared(room.Sockets.Declare(gateway, attendees, facts.Now + lease))]
            : [];
    }

    public static Verdict SetReady(Room room, Actor actor, RoomCommand.SetReady said, Facts facts) => new Verdict.Accept(
        Declare(room, room.Sockets.Update(actor.User, said.Connection, socket => socket with { Ready = said.Ready }), facts));

    public static Verdict SetBuffering(Room room, Actor actor, RoomCommand.SetBuffering said, Facts facts) => new Verdict.Accept(
        Declare(room, room.Sockets.Update(actor.User, said.Connection, socket => socket with { Buffering = said.Buffering }), facts));

    /// <summary>Nearly always nothing has changed, and a gateway in another silo says so more than once a second.</summary>
    private static bool IsAsDeclared(Room room, Occurrence.Attended attended)
    {
        if (!room.Sockets.Holds(attended.Gateway, attended.Attendees))
            return false;
        // Who came back since, by another way, is not counted yet.
        foreach (var attendee in attended.Attendees)
        {
            if (!room.Players.ContainsKey(attendee.User))
                return false;
        }

        return true;
    }

    /// <summary>What changes with these sockets: only what differs per member from what everybody has been told.</summary>
    public static ImmutableArray<Change> Declare(Room room, Sockets sockets, Facts facts)
    {
        if (ReferenceEquals(sockets, room.Sockets))
            return [];

        var changes = ImmutableArray.CreateBuilder<Change>();
        changes.Add(new Change.SocketsDeclared(sockets));

        var speaking = sockets.ByUser().Where(one => room.IsJoined(one.User)).ToDictionary(one => one.User);
        foreach (var gone in room.Players.Keys.Where(user => !speaking.ContainsKey(user)).OrderBy(user => user.Value))
            changes.Add(new Change.Disconnected(gone));

        foreach (var (user, ready, buffering) in speaking.Values.OrderBy(one => one.User.Value))
        {
            var before = room.Players.GetValueOrDefault(user);
            var player = new Player(ready, buffering, buffering is true ? before?.StalledSince ?? facts.Now : null);
            if (before is null)
                changes.Add(new Change.Connected(user, player));
            else if (before != player)
                changes.Add(new Change.PlayerChanged(user, player));
        }

        return changes.ToImmutable();
    }
}
