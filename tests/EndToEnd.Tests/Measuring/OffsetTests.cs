namespace WatchParty.EndToEnd.Tests.Measuring;

public sealed class OffsetTests
{
    [Fact]
    public void A_page_200_ms_ahead_is_measured_200_ms_ahead()
    {
        var one = new Track([.. Enumerable.Range(0, 100).Select(i => new Track.Sample(i * 20, i * 20))]);
        var other = new Track([.. Enumerable.Range(0, 100).Select(i => new Track.Sample((i * 20) + 7, (i * 20) + 207))]);

        var offset = Offset.Between(one, other);

        Assert.Equal(200, offset.MedianMs, tolerance: 0.001);
        Assert.Equal(200, offset.MaxMs, tolerance: 0.001);
    }

    [Fact]
    public void Two_pages_are_together_from_the_moment_on_after_which_they_are_never_apart_again()
    {
        var one = new Track([.. Enumerable.Range(0, 100).Select(i => new Track.Sample(i * 20, i * 20))]);
        var late = new Track([.. Enumerable.Range(0, 100).Select(i => new Track.Sample(i * 20, (i * 20) - (i < 50 ? 500 : 0)))]);

        Assert.Equal(49 * 20, late.LastApartFrom(one, withinMs: 100));
        Assert.Equal(0, one.LastApartFrom(one, withinMs: 100));
    }
}
