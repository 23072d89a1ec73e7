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
