using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Grains.Tests.Streams;

public sealed class PushStreamTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    private const int Events = 300;

    [Fact]
    public async Task Each_stream_is_heard_in_the_order_it_was_published_in()
    {
        var streams = Enumerable.Range(10, 3).Select(number => cluster.Stream(number)).ToList();
        var listeners = await Task.WhenAll(streams.Select(stream => Listener.SubscribeAsync(stream)));

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
    public async Task A_subscriber_that_fails_hears_the_next_event_all_the_same_as_do_the_others()
    {
        var stream = cluster.Stream(40);
        var failing = await Listener.SubscribeAsync(stream, fails: true);
        var other = await Listener.SubscribeAsync(stream);

        await PublishAsync(stream, Events);

        Assert.Equal(Numbers(Events), await failing.HearAsync(Events));
        Assert.Equal(Numbers(Events), await other.HearAsync(Events));
    }

    [Fact]
    public async Task An_event_has_been_heard_when_its_publisher_goes_on()
    {
        var listener = await Listener.SubscribeAsync(cluster.Stream(42));

        await PublishAsync(cluster.Stream(42), 1);

        Assert.True(listener.HasMore);
    }

    [Fact]
    public async Task A_subscriber_that_waits_holds_up_neither_its_publisher_nor_the_others()
    {
        var stream = cluster.Stream(45);
        await stream.SubscribeAsync((_, _) => new TaskCompletionSource().Task);
        var other = await Listener.SubscribeAsync(stream);

        await PublishAsync(stream, Events);

        Assert.Equal(Numbers(Events), await other.HearAsync(Events));
    }

    [Fact]
    public async Task A_stream_whose_key_names_this_silo_is_heard_in_it()
    {
        var listener = await Listener.SubscribeAsync(cluster.Stream(50, cluster.Address));

        await PublishAsync(cluster.Stream(50, cluster.Address), Events);

        Assert.Equal(Numbers(Events), await listener.HearAsync(Events));
    }

    [Fact]
    public async Task Who_would_listen_where_nothing_arrives_is_told_so()
    {
        var elsewhere = SiloAddress.New(cluster.Address.Endpoint.Address, cluster.Address.Endpoint.Port + 1, 1);

        await Assert.ThrowsAsync<NotSupportedException>(() => Listener.SubscribeAsync(cluster.Stream(60, elsewhere)));
    }

    private static async Task PublishAsync(IAsyncStream<GatewayEvent> stream, int count)
    {
        foreach (var number in Numbers(count))
            await stream.OnNextAsync(new GatewayEvent.Canary(number));
    }

    private static IEnumerable<long> Numbers(int count) => Enumerable.Range(1, count).Select(number => (long)number);
}
