using System.Collections.Immutable;

namespace WatchParty.Rooms.Domain;

/// <summary>Who is connected, and what their players say. Counted over all sockets of all gateways.</summary>
internal static class PresenceRules
{
    public static ImmutableArray<Change> Attend(Room room, Occurrence.Attended attended, Facts facts) =>
        Declare(room, room.Sockets.Declare(attended.Gateway, attended.Attendees, facts.Now + facts.Rooms.GatewayLease), facts);

    public static Verdict SetReady(Room room, Actor actor, RoomCommand.SetReady said, Facts facts) => new Verdict.Accept(
        Declare(room, room.Sockets.Update(actor.User, said.Connection, socket => socket with { Ready = said.Ready }), facts));

    public static Verdict SetBuffering(Room room, Actor actor, RoomCommand.SetBuffering said, Facts facts) => new Verdict.Accept(
        Declare(room, room.Sockets.Update(actor.User, said.Connection, socket => socket with { Buffering = said.Buffering }), facts));

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
