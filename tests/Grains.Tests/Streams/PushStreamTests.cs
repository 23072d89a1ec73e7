using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Grains.Tests.Streams;

public sealed class PushStreamTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    private const int Events = 300;

    [Fact]
    public async Task Each_stream_is_heard_in_the_order_it_was_published_in()
    {
        var streams = Enumerable.Range(10, 3).Select(cluster.Stream).ToList();
        var listeners = await Task.WhenAll(streams.Select(Listener.SubscribeAsync));

        await Task.WhenAll(streams.Select(stream => PublishAsync(stream, Events)));

        foreach (var listener in listeners)
            Assert.Equal(Numbers(Events), await listener.HearAsync(Events));
    }

    [Fact]
    public async Task Two_subscribers_both_hear_everything()
    {
        var one = await Listener.SubscribeAsync(cluster.Stream(20));
        var other = await Listener.SubscribeAsync(cluster.Stream(20));

        await PublishAsync(cluster.Stream(20), Events);

        Assert.Equal(Numbers(Events), await one.HearAsync(Events));
        Assert.Equal(Numbers(Events), await other.HearAsync(Events));
    }

    [Fact]
    public async Task Who_unsubscribes_hears_no_more_and_leaves_nobody_behind()
    {
        var stream = cluster.Stream(30);
        var leaving = await Listener.SubscribeAsync(stream);
        var staying = await Listener.SubscribeAsync(stream);

        await leaving.UnsubscribeAsync();
        await PublishAsync(stream, 1);
        await staying.HearAsync(1);
        await staying.UnsubscribeAsync();

        Assert.False(leaving.HasMore);
        Assert.Empty(await stream.GetAllSubscriptionHandles());
    }

    [Fact]
    public async Task A_silo_that_stops_ends_the_poll_that_waits()
    {
        var stopping = new StreamCluster();
        await stopping.InitializeAsync();
        await stopping.Polls.First;

        await stopping.StopAsync();

        Assert.Equal(0, stopping.Polls.Outstanding);
        await stopping.DisposeAsync();
    }

    private static async Task PublishAsync(IAsyncStream<GatewayEvent> stream, int count)
    {
        foreach (var number in Numbers(count))
            await stream.OnNextAsync(new GatewayEvent.Canary(number));
    }

    private static IEnumerable<long> Numbers(int count) => Enumerable.Range(1, count).Select(number => (long)number);
}
