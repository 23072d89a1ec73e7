using WatchParty.Silo.Streams;

namespace WatchParty.Grains.Tests.Streams;

public sealed class PushQueueTests
{
    private static readonly StreamId s_stream = StreamId.Create("gateway", "one");

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_takes_events_again_when_it_was_read()
    {
        var queue = new PushQueue(capacity: 2);
        queue.Enqueue(s_stream, ["first"]);
        queue.Enqueue(s_stream, ["second"]);

        Assert.Throws<PushQueueFullException>(() => queue.Enqueue(s_stream, ["lost"]));
        var read = await new PushReceiver(queue).GetQueueMessagesAsync(1, CancellationToken.None);
        queue.Enqueue(s_stream, ["third"]);

        var rest = await new PushReceiver(queue).GetQueueMessagesAsync(10, CancellationToken.None);
        Assert.Equal(["first", "second", "third"], read.Concat(rest).SelectMany(batch => batch.GetEvents<string>()).Select(item => item.Item1));
    }

    [Fact]
    public async Task A_poll_waits_for_the_next_publish()
    {
        var queue = new PushQueue(capacity: 2);
        var poll = new PushReceiver(queue).GetQueueMessagesAsync(10, CancellationToken.None);
        Assert.False(poll.IsCompleted);

        queue.Enqueue(s_stream, ["first"]);

        Assert.Single(await poll);
    }

    [Fact]
    public async Task A_poll_that_is_cancelled_answers_with_nothing()
    {
        using var stop = new CancellationTokenSource();
        var poll = new PushReceiver(new PushQueue(capacity: 2)).GetQueueMessagesAsync(10, stop.Token);

        await stop.CancelAsync();

        Assert.Empty(await poll);
    }
}
