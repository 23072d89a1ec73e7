using Microsoft.Extensions.Time.Testing;
using WatchParty.Media.Streaming;
using WatchParty.Media.Streaming.Domain;

namespace WatchParty.Media.Tests.Streaming;

public sealed class PaceTests
{
    private static readonly Pace TenSecondsThenTwice = Pace.For(bytesPerSecond: 1000, TimeSpan.FromSeconds(10), factor: 2);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(10_000, 0, 0)]
    [InlineData(12_000, 0, 1)]
    [InlineData(12_000, 1, 0)]
    [InlineData(20_000, 2, 3)]
    public void Ten_seconds_of_film_go_at_once_and_the_rest_twice_as_fast_as_it_plays(long sent, int elapsed, int wait) =>
        Assert.Equal(TimeSpan.FromSeconds(wait), TenSecondsThenTwice.Wait(sent, TimeSpan.FromSeconds(elapsed)));

    [Fact]
    public void A_line_that_cannot_take_the_pace_is_left_a_quarter_of_what_it_takes()
    {
        var afterTheBurst = TenSecondsThenTwice.Seen(10_000, TimeSpan.FromSeconds(6));
        Assert.Equal(2_000, afterTheBurst.BytesPerSecond);

        // 1,800 bytes a second for twenty seconds: two seconds behind its schedule.
        var behind = afterTheBurst.Seen(10_000 + (20 * 1_800), TimeSpan.FromSeconds(26));

        Assert.Equal(1_350, behind.BytesPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(1), behind.Wait(46_000 + 1_350, TimeSpan.FromSeconds(26)));
    }

    [Fact]
    public void A_film_is_never_sent_slower_than_it_plays()
    {
        var stuck = TenSecondsThenTwice.Seen(10_000, TimeSpan.FromSeconds(6)).Seen(12_000, TimeSpan.FromSeconds(600));

        Assert.Equal(1_150, stuck.BytesPerSecond);
    }

    [Fact]
    public void A_line_that_keeps_up_keeps_its_pace() =>
        Assert.Equal(TenSecondsThenTwice, TenSecondsThenTwice.Seen(30_000, TimeSpan.FromSeconds(10.5)));

    [Fact]
    public async Task A_paced_stream_waits_for_the_clock_and_then_goes_on()
    {
        var time = new FakeTimeProvider();
        await using var stream = new PacedStream(new MemoryStream(new byte[20_000]), TenSecondsThenTwice, time);
        var buffer = new byte[12_000];
        Assert.Equal(12_000, await stream.ReadAsync(buffer));

        var next = stream.ReadAsync(buffer).AsTask();
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(8_000, await next.WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
