using System.Collections.Immutable;
using System.Diagnostics;

namespace WatchParty.Rooms.Domain;

/// <summary>The rule book. Pure: the same room, question and facts always give the same verdict.</summary>
internal static class RoomRules
{
    public static Verdict Decide(Room room, Actor actor, RoomCommand command, Facts facts) =>
        room.IsEnded ? Refusal.RoomEnded
        : Permissions.ReasonAgainst(room, actor, command) is { } reason ? reason
        : WithConsequences(room, facts, command switch
        {
            RoomCommand.Play play => PlaybackRules.Play(room, actor, play, facts),
            RoomCommand.Pause pause => PlaybackRules.Pause(room, actor, pause, facts),
            RoomCommand.Seek seek => PlaybackRules.Seek(room, actor, seek, facts),
            RoomCommand.SetRate rate => PlaybackRules.SetRate(room, actor, rate, facts),
            RoomCommand.GoOn => PlaybackRules.GoOn(room, actor, facts),
            RoomCommand.Start => PlaybackRules.Start(room, actor, facts),
            RoomCommand.SetReady ready => PresenceRules.SetReady(room, actor, ready, facts),
            RoomCommand.SetBuffering dry => PresenceRules.SetBuffering(room, actor, dry, facts),
            RoomCommand.Join join => DoorRules.Join(room, actor, join, facts),
            RoomCommand.Leave => DoorRules.Leave(room, actor),
            RoomCommand.Decline => DoorRules.Decline(room, actor),
            RoomCommand.Invite invite => HostRules.Invite(room, invite, facts),
            RoomCommand.Withdraw withdraw => HostRules.Withdraw(room, withdraw),
            RoomCommand.Kick kick => HostRules.Kick(room, kick),
            RoomCommand.ChangeMember member => HostRules.ChangeMember(room, member),
            RoomCommand.ChangeRoom change => HostRules.ChangeRoom(room, actor, change, facts),
            RoomCommand.End => new Change.Ended(actor.User == room.Host ? EndReason.Host : EndReason.Admin),
            _ => throw new UnreachableException(),
        });

    /// <summary>What follows from something that nobody asked for; it cannot be refused.</summary>
    public static ImmutableArray<Change> React(Room room, Occurrence occurrence, Facts facts) =>
        room.IsEnded ? [] : Settled(room, facts, occurrence switch
        {
            Occurrence.TimePassed => DeadlineRules.Pass(room, facts),
            Occurrence.Attended attended => PresenceRules.Attend(room, attended, facts),
            Occurrence.Rechecked recheck => AccessRules.Recheck(room, recheck, facts),
            _ => throw new UnreachableException(),
        });

    private static Verdict WithConsequences(Room room, Facts facts, Verdict verdict) => verdict is Verdict.Accept(var changes)
        ? new Verdict.Accept(Settled(room, facts, changes))
        : verdict;

    /// <summary>Whoever came, went, recovered or ran dry may have been waited for.</summary>
    private static ImmutableArray<Change> Settled(Room room, Facts facts, ImmutableArray<Change> changes)
    {
        var after = room.Apply(changes, facts.Now);
        return !after.IsEnded && Waiting.Settle(after, facts) is { } screening
            ? changes.Add(new Change.PlaybackChanged(screening))
            : changes;
    }
}
