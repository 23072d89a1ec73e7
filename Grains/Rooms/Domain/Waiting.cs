using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>Whom a room waits for, and when it stops waiting. Only connected members whose players speak can hold it.</summary>
internal static class Waiting
{
    /// <summary>The playback that follows from who is here and how they are; null when it stays as it is.</summary>
    public static Screening? Settle(Room room, Facts facts) => room.Screening switch
    {
        { Playing: true } => StopForLaggards(room, facts),
        { PausedReason: PausedReason.Buffering } => ResumeAfterBuffering(room, facts),
        { PausedReason: PausedReason.NotReady } => LeaveLobby(room, facts),
        _ => null,
    };

    /// <summary>Play in a lobby: the start, if all are ready, else the wait for those who are not.</summary>
    public static Screening InLobby(Room room, TimeSpan position, UserId by, Facts facts)
    {
        var unready = Unready(room);
        return unready.IsEmpty
            ? room.Screening.PlayingFrom(position, StartOf(room, facts), facts.Now, by)
            : room.Screening.PausedAt(position, facts.Now, PausedReason.NotReady, by) with { WaitingFor = unready };
    }

    /// <summary>Without those who are still buffering: they catch up alone.</summary>
    public static Screening GoOn(Room room, UserId? by, Facts facts) => Resume(room, by, facts) with
    {
        LeftBehind = room.Screening.LeftBehind.Union(Buffering(room)),
    };

    /// <summary>A lobby starts with a countdown that all see, anything else as soon as everybody can follow.</summary>
    public static DateTimeOffset StartOf(Room room, Facts facts) =>
        room.Policy.RequireReady && !room.Screening.Started ? facts.Now + facts.Sync.Countdown : facts.Start;

    /// <summary>When the first stall becomes too long to ignore; null when nobody stalls a film that is playing.</summary>
    public static DateTimeOffset? StallDeadline(Room room, SyncOptions sync)
    {
        if (room is not { Policy.WaitForBuffering: true, Screening.Playing: true })
            return null;

        DateTimeOffset? first = null;
        foreach (var (user, player) in room.Players)
        {
            if (player.StalledSince is { } since && !room.Screening.LeftBehind.Contains(user))
                first = Deadline.Earliest(first, StallEnd(room, since, sync));
        }

        return first;
    }

    private static Screening? StopForLaggards(Room room, Facts facts)
    {
        if (StallDeadline(room, facts.Sync) is not { } deadline || deadline > facts.Now)
            return null;

        return room.Screening.PausedAt(room.Screening.Timeline.PositionAt(facts.Now), facts.Now, PausedReason.Buffering, by: null) with
        {
            WaitingFor = Buffering(room),
            WaitingSince = facts.Now,
        };
    }

    private static Screening? ResumeAfterBuffering(Room room, Facts facts)
    {
        var laggards = room.Policy.WaitForBuffering ? Buffering(room) : [];
        var screening = room.Screening;

        if (room.Players.IsEmpty)
            return screening.PausedAt(screening.Timeline.Position, facts.Now, PausedReason.User, by: null);
        if (laggards.IsEmpty)
            return Resume(room, by: null, facts);
        if (screening.WaitingSince + facts.Sync.BufferingPatience <= facts.Now)
            return GoOn(room, by: null, facts);

        return laggards.SequenceEqual(screening.WaitingFor) ? null : screening with { WaitingFor = laggards };
    }

    private static Screening? LeaveLobby(Room room, Facts facts)
    {
        var unready = room.Policy.RequireReady ? Unready(room) : [];
        var screening = room.Screening;

        // Nobody is here to start it for: the room goes on waiting for whoever comes back.
        if (unready.IsEmpty && !room.Players.IsEmpty)
            return screening.PlayingFrom(screening.Timeline.Position, StartOf(room, facts), facts.Now, by: null);

        return unready.SequenceEqual(screening.WaitingFor) ? null : screening with { WaitingFor = unready };
    }

    private static Screening Resume(Room room, UserId? by, Facts facts) =>
        room.Screening.PlayingFrom(room.Screening.Timeline.Position, facts.Start, facts.Now, by);

    /// <summary>A player that is dry during the countdown disturbs nobody before the film runs.</summary>
    private static DateTimeOffset StallEnd(Room room, DateTimeOffset stalled, SyncOptions sync)
    {
        var running = room.Screening.Timeline.Since;
        return (stalled > running ? stalled : running) + sync.StallTolerance;
    }

    private static ImmutableArray<UserId> Buffering(Room room) =>
        Those(room, player => player.StalledSince is not null, except: room.Screening.LeftBehind);

    private static ImmutableArray<UserId> Unready(Room room) =>
        Those(room, player => player.Speaks && player.Ready is not true, except: []);

    private static ImmutableArray<UserId> Those(Room room, Func<Player, bool> which, ImmutableHashSet<UserId> except) =>
        [.. room.Players.Where(entry => which(entry.Value) && !except.Contains(entry.Key)).Select(entry => entry.Key).OrderBy(user => user.Value)];
}
