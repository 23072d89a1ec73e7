namespace WatchParty.Rooms.Domain;

/// <summary>Play, pause, seek, rate, and going on. Whether the actor may at all has been decided: see <see cref="Permissions"/>.</summary>
internal static class PlaybackRules
{
    private const double MinRate = 0.5;
    private const double MaxRate = 2.0;

    public static Verdict Play(Room room, Actor actor, RoomCommand.Play play, Facts facts)
    {
        if (play.Position < TimeSpan.Zero)
            return Refusal.InvalidValue;
        if (!room.Item.HasFile)
            return Refusal.NoPlayableFile;

        var screening = room.Screening;
        var target = TargetOf(room, actor, play.Position, facts);

        // Already playing there: moving the start would only make everybody stumble.
        if (screening.Playing && IsNear(room, target, facts))
            return Changed(screening with { ChangedBy = actor.User });

        if (screening.PausedReason is PausedReason.Buffering)
            return Changed(screening with { Timeline = MovedTo(target, screening, facts), ChangedBy = actor.User });

        return Changed(room.Policy.RequireReady && !screening.Started
            ? Waiting.InLobby(room, target, actor.User, facts)
            : screening.PlayingFrom(target, facts.Start, facts.Now, actor.User));
    }

    public static Verdict Pause(Room room, Actor actor, RoomCommand.Pause pause, Facts facts)
    {
        if (pause.Position < TimeSpan.Zero)
            return Refusal.InvalidValue;

        var reason = room.Screening.PausedReason is PausedReason.ItemUnavailable ? PausedReason.ItemUnavailable : PausedReason.User;
        return Changed(room.Screening.PausedAt(TargetOf(room, actor, pause.Position, facts), facts.Now, reason, actor.User));
    }

    public static Verdict Seek(Room room, Actor actor, RoomCommand.Seek seek, Facts facts)
    {
        if (seek.Position < TimeSpan.Zero)
            return Refusal.InvalidValue;

        var screening = room.Screening;
        if (screening.Playing)
            return Changed(screening.PlayingFrom(screening.Timeline.Clamp(seek.Position), facts.StartElsewhere, facts.Now, actor.User));

        return Changed(screening with
        {
            Timeline = MovedTo(seek.Position, screening, facts),
            PausedReason = screening.PausedReason is PausedReason.Finished ? PausedReason.User : screening.PausedReason,
            ChangedBy = actor.User,
        });
    }

    public static Verdict SetRate(Room room, Actor actor, RoomCommand.SetRate command, Facts facts)
    {
        if (command.Rate is not (>= MinRate and <= MaxRate))
            return Refusal.InvalidValue;

        var screening = room.Screening;
        var timeline = screening.Timeline;

        // Until then the old rate holds, so the new timeline begins where the old one will be: nobody jumps.
        var since = !screening.Playing ? facts.Now : timeline.Since > facts.Start ? timeline.Since : facts.Start;
        return Changed(screening with
        {
            Timeline = timeline with { Position = timeline.PositionAt(since), Since = since, Rate = command.Rate },
            ChangedBy = actor.User,
        });
    }

    public static Verdict GoOn(Room room, Actor actor, Facts facts) => room.Screening.PausedReason is PausedReason.Buffering
        ? Changed(Waiting.GoOn(room, actor.User, facts))
        : Verdict.Nothing;

    public static Verdict Start(Room room, Actor actor, Facts facts)
    {
        var screening = room.Screening;
        return screening.Playing ? Verdict.Nothing
            : !room.Item.HasFile ? Refusal.NoPlayableFile
            : screening.PausedReason is PausedReason.Buffering ? GoOn(room, actor, facts)
            : Changed(screening.PlayingFrom(screening.Timeline.Position, Waiting.StartOf(room, facts), facts.Now, actor.User));
    }

    /// <summary>Somebody who may not seek cannot do so by a play or a pause either.</summary>
    private static TimeSpan TargetOf(Room room, Actor actor, TimeSpan position, Facts facts)
    {
        var timeline = room.Screening.Timeline;
        var maySeek = Permissions.Of(room.People[actor.User], room.Policy).Seek;
        return maySeek || IsNear(room, position, facts) ? timeline.Clamp(position) : timeline.PositionAt(facts.Now);
    }

    private static bool IsNear(Room room, TimeSpan position, Facts facts) =>
        (room.Screening.Timeline.Clamp(position) - room.Screening.Timeline.PositionAt(facts.Now)).Duration() <= facts.Sync.PositionTolerance;

    private static Timeline MovedTo(TimeSpan position, Screening screening, Facts facts) =>
        screening.Timeline with { Position = screening.Timeline.Clamp(position), Since = facts.Now };

    private static Change.PlaybackChanged Changed(Screening screening) => new(screening);
}
