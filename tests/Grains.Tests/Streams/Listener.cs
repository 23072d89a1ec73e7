using System.Threading.Channels;
using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Grains.Tests.Streams;

/// <summary>A subscriber that writes down the numbers it hears.</summary>
internal sealed class Listener
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Channel<long> _heard = Channel.CreateUnbounded<long>();
    private StreamSubscriptionHandle<GatewayEvent> _subscription = null!;

    /// <summary>Whether something arrived that no test has asked for yet.</summary>
    public bool HasMore => _heard.Reader.TryPeek(out _);

    public static async Task<Listener> SubscribeAsync(IAsyncStream<GatewayEvent> stream, bool fails = false)
    {
        var listener = new Listener();
        listener._subscription = await stream.SubscribeAsync((told, _) =>
        {
            listener._heard.Writer.TryWrite(((GatewayEvent.Canary)told).Number);
            return fails ? throw new IOException("This subscriber is broken.") : Task.CompletedTask;
        });
        return listener;
    }

    public async Task<IReadOnlyList<long>> HearAsync(int count)
    {
        var heard = new List<long>();
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            while (heard.Count < count)
                heard.Add(await _heard.Reader.ReadAsync(patience.Token));
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for {count} events, heard {heard.Count}.", late);
        }

        return heard;
    }

    public Task UnsubscribeAsync() => _subscription.UnsubscribeAsync();
}
