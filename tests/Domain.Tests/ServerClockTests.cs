using Microsoft.Extensions.Time.Testing;
using WatchParty.Time;

namespace WatchParty.Domain.Tests;

public sealed class ServerClockTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _machine = new(s_start);
    private readonly ServerClock _clock;

    public ServerClockTests() => _clock = new ServerClock(_machine);

    [Fact]
    public void It_takes_over_the_shared_clock_at_once_when_it_starts()
    {
        _clock.Set(5 * s_second);

        Assert.Equal(s_start + (5 * s_second), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public void It_follows_the_shared_clock_by_half_a_millisecond_a_second_and_stays_there(int behindMs)
    {
        var behind = TimeSpan.FromMilliseconds(behindMs);
        _clock.Steer(behind);
        Assert.Equal(s_start, _clock.GetUtcNow());

        _machine.Advance(10 * s_second);
        Assert.Equal(s_start + (10 * s_second) + (Math.Sign(behindMs) * TimeSpan.FromMilliseconds(5)), _clock.GetUtcNow());

        _machine.Advance(60 * s_second);
        Assert.Equal(s_start + (70 * s_second) + behind, _clock.GetUtcNow());
    }

    [Fact]
    public void Being_steered_again_on_the_way_makes_no_jump()
    {
        _clock.Steer(TimeSpan.FromMilliseconds(20));
        _machine.Advance(10 * s_second);
        var before = _clock.GetUtcNow();

        _clock.Steer(TimeSpan.FromMilliseconds(-40));

        Assert.Equal(before, _clock.GetUtcNow());
        _machine.Advance(s_second);
        Assert.Equal(before + s_second - TimeSpan.FromMilliseconds(0.5), _clock.GetUtcNow());
    }
}
