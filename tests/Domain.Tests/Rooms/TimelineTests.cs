using CsCheck;
using WatchParty.Rooms;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset s_start = RoomWorld.Start;
    private static readonly Gen<TimeSpan> s_time = Gen.Long[0, 4_000_000].Select(ms => TimeSpan.FromMilliseconds(ms));
    private static readonly Gen<Timeline> s_timeline = Gen.Select(
        Gen.Bool, s_time, s_time, Gen.Double[0.5, 2], Gen.OneOf(s_time.Select(end => (TimeSpan?)end), Gen.Const((TimeSpan?)null)),
        (playing, position, since, rate, duration) => new Timeline(playing, position, s_start + since, rate, duration));

    [Fact]
    public void A_position_is_always_in_the_film() =>
        Gen.Select(s_timeline, s_time).Sample((timeline, now) =>
            timeline.PositionAt(s_start + now) is var at && at >= TimeSpan.Zero && at <= (timeline.Duration ?? Timeline.Longest));

    [Fact]
    public void A_film_never_runs_backwards() =>
        Gen.Select(s_timeline, s_time, s_time).Sample((timeline, now, later) =>
            timeline.PositionAt(s_start + now + later) >= timeline.PositionAt(s_start + now));

    [Fact]
    public void Before_its_moment_a_timeline_stands_at_its_position() =>
        Gen.Select(s_timeline, s_time).Sample((timeline, ahead) =>
            timeline.PositionAt(timeline.Since - ahead) == timeline.Clamp(timeline.Position));

    [Fact]
    public void A_paused_film_stands_still() =>
        Gen.Select(s_timeline, s_time).Sample((timeline, now) =>
            (timeline with { Playing = false }).PositionAt(s_start + now) == timeline.Clamp(timeline.Position));
}
