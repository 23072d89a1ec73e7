using System.Threading.Channels;
using Orleans.Streams;
using WatchParty.Gateway;
using WatchParty.Rooms;

namespace WatchParty.Bench.Streams;

/// <summary>Rooms that publish through one gateway's stream, each at random moments.</summary>
internal sealed record StreamLoad(string Name, int Rooms, int EventsPerSecond)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly Playback s_playback = new(new Timeline(Playing: true, TimeSpan.Zero, DateTimeOffset.UnixEpoch, 1, null), null, null, []);

    /// <returns>Milliseconds from before the publishing to the subscriber, sorted.</returns>
    public Task<IReadOnlyList<double>> RunAsync(IStreamProvider streams, TimeSpan duration) =>
        RunAsync(streams, streams, GatewayId.New(TimeProvider.System.GetUtcNow()), duration);

    /// <param name="publishers">Of the silo where the rooms are.</param>
    /// <param name="subscribers">Of the silo where the gateway is.</param>
    public async Task<IReadOnlyList<double>> RunAsync(IStreamProvider publishers, IStreamProvider subscribers, GatewayId gateway, TimeSpan duration)
    {
        var heard = Channel.CreateUnbounded<double>(new UnboundedChannelOptions { SingleReader = true });
        var subscription = await GatewayStream.For(subscribers, gateway).SubscribeAsync((happened, _) =>
        {
            var publishedAt = ((GatewayEvent.FromRoom)happened).Event.Version;
            // Not GetElapsedTime: its steps of 0.1 µs are as long as a delivery.
            heard.Writer.TryWrite((TimeProvider.System.GetTimestamp() - publishedAt) * 1000.0 / TimeProvider.System.TimestampFrequency);
            return Task.CompletedTask;
        });

        var stream = GatewayStream.For(publishers, gateway);
        var published = await Task.WhenAll(Enumerable.Range(1, Rooms).Select(room => PublishAsync(stream, room, duration)));
        var latencies = await ReadAsync(heard.Reader, published.Sum());
        await subscription.UnsubscribeAsync();
        return latencies;
    }

    /// <summary>Poisson arrivals. Who is late catches up, so that the rate holds.</summary>
    private async Task<int> PublishAsync(IAsyncStream<GatewayEvent> stream, int room, TimeSpan duration)
    {
        var random = new Random(room);
        var id = new RoomId(new Guid(room, 0, 0, new byte[8]));
        var start = TimeProvider.System.GetTimestamp();
        var published = 0;
        for (var due = Gap(random); due < duration; due += Gap(random))
        {
            var wait = due - TimeProvider.System.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            // The version carries the moment.
            await stream.OnNextAsync(new GatewayEvent.FromRoom(new RoomEvent.PlaybackChanged(id, TimeProvider.System.GetTimestamp(), s_playback)));
            published++;
        }

        return published;
    }

    private TimeSpan Gap(Random random) => TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / EventsPerSecond);

    private async Task<IReadOnlyList<double>> ReadAsync(ChannelReader<double> heard, int published)
    {
        var latencies = new List<double>(published);
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            while (latencies.Count < published)
                latencies.Add(await heard.ReadAsync(patience.Token));
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{Name}: of {published} events {latencies.Count} had arrived {s_patience.TotalSeconds} s after the last.", late);
        }

        latencies.Sort();
        return latencies;
    }
}
