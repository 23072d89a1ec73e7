using Microsoft.Extensions.Time.Testing;
using WatchParty.Api.Gateway;

namespace WatchParty.Api.Tests.Gateway;

public sealed class InTurnTests
{
    private static readonly TimeSpan s_within = TimeSpan.FromMilliseconds(600);

    private readonly FakeTimeProvider _clock = new();
    private readonly Dictionary<int, DateTimeOffset> _done = [];

    [Fact]
    public void A_few_are_done_at_once()
    {
        Assert.True(Start(50).IsCompletedSuccessfully);
        Assert.Equal(50, _done.Count);
    }

    [Theory]
    [InlineData(2_000, 51)]
    [InlineData(20_000, 501)]
    public async Task Many_are_done_each_once_and_never_many_at_one_moment(int many, int atOnce)
    {
        var all = Start(many);
        Assert.InRange(_done.Count, 1, atOnce);

        while (!all.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await all;
        Assert.Equal(many, _done.Count);
        Assert.All(_done.Values.CountBy(moment => moment), moment => Assert.InRange(moment.Value, 1, atOnce));
    }

    private Task Start(int count) =>
        InTurn.ForEachAsync([.. Enumerable.Range(0, count)], s_within, one => _done.Add(one, _clock.GetUtcNow()), _clock, CancellationToken.None);
}
