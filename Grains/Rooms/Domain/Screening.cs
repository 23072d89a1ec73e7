using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>The timeline, why it stands still, and for whom it waits.</summary>
/// <param name="WaitingSince">When the room began to wait for somebody who is buffering.</param>
/// <param name="LeftBehind">Those who were still buffering when the room went on: they are waited for again once they have recovered.</param>
/// <param name="Started">The lobby is over: this film has begun.</param>
internal sealed record Screening(
    Timeline Timeline,
    PausedReason? PausedReason,
    UserId? ChangedBy,
    ImmutableArray<UserId> WaitingFor,
    DateTimeOffset? WaitingSince,
    ImmutableHashSet<UserId> LeftBehind,
    bool Started)
{
    public static Screening Of(TimeSpan? duration, DateTimeOffset now, TimeSpan startAt = default)
    {
        var timeline = new Timeline(Playing: false, TimeSpan.Zero, now, Rate: 1, duration);
        return new(timeline with { Position = timeline.Clamp(startAt) }, null, null, [], null, [], Started: false);
    }

    public bool Playing => Timeline.Playing;

    public Playback ToPlayback() => new(Timeline, PausedReason, ChangedBy, WaitingFor);

    public Screening PausedAt(TimeSpan position, DateTimeOffset now, PausedReason? reason, UserId? by) => this with
    {
        Timeline = Timeline with { Playing = false, Position = Timeline.Clamp(position), Since = now },
        PausedReason = reason,
        ChangedBy = by,
        WaitingFor = [],
        WaitingSince = null,
    };

    /// <summary>Plays from <paramref name="since"/> on; a film that is at its end has nothing to play.</summary>
    public Screening PlayingFrom(TimeSpan position, DateTimeOffset since, DateTimeOffset now, UserId? by) =>
        Timeline.Duration is { } end && position >= end
            ? PausedAt(end, now, Rooms.PausedReason.Finished, by)
            : this with
            {
                Timeline = Timeline with { Playing = true, Position = Timeline.Clamp(position), Since = since },
                PausedReason = null,
                ChangedBy = by,
                WaitingFor = [],
                WaitingSince = null,
                Started = true,
            };
}
