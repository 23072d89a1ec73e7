using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using WatchParty.Api.Health;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>
/// This process's one subscription. Each round it sends itself a canary and lets every relay compare itself with its room,
/// so a lost event is healed within a second, and a stream that went deaf is left for a new one.
/// </summary>
internal sealed class GatewayStreamReader(
    IClusterClient cluster,
    ILocalSiloDetails here,
    GatewayIdentity gateway,
    RelayDirectory rooms,
    InboxDirectory inboxes,
    AccessWatch access,
    ServerClock clock,
    ILogger<GatewayStreamReader> log) : BackgroundService, IReadinessCheck
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(800);

    /// <summary>How long one round may take: the pauses come out a little longer than they are meant.</summary>
    private static readonly TimeSpan s_round = Interval * 0.75;

    private static readonly TimeSpan s_deafAfter = Interval * 3;

    private StreamSubscriptionHandle<GatewayEvent>? _events;
    private StreamSubscriptionHandle<PersonChanged>? _people;
    private StreamSubscriptionHandle<LibraryChanged>? _libraries;
    private long _canary;
    private long _heardAt;

    public ValueTask<string?> WhyNotReadyAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(IsDeaf ? "Events do not arrive from the stream." : null);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await ListenAsync();
                await Task.WhenAll(rooms.CompareAllAsync(s_round, stoppingToken), inboxes.CompareAllAsync(s_round, stoppingToken));
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await UnsubscribeAsync();
        }
    }

    private bool IsDeaf => _events is null || clock.GetElapsedTime(Volatile.Read(ref _heardAt)) > s_deafAfter;

    private IStreamProvider Provider => cluster.GetStreamProvider(GatewayStream.Provider);

    private async Task ListenAsync()
    {
        try
        {
            if (IsDeaf)
                await SubscribeAnewAsync();
            await GatewayStream.For(Provider, gateway.Current).OnNextAsync(new GatewayEvent.Canary(++_canary));
        }
        catch (Exception failure)
        {
            // The next round tries again; meanwhile the relays still learn from their rooms.
            log.StreamRoundFailed(gateway.Current, failure);
        }
    }

    private async Task SubscribeAnewAsync()
    {
        if (_events is not null)
        {
            log.StreamWentDeaf(gateway.Current);
            gateway.Renew();
            await UnsubscribeAsync();
        }

        // Looking at access takes its time, and an event is heard on the thread of whoever published it.
        _people = await PeopleStream.For(Provider, here.SiloAddress).SubscribeAsync((changed, _) => Task.Run(() => access.CheckAsync(changed.User)));
        _libraries = await LibraryStream.For(Provider, here.SiloAddress).SubscribeAsync((changed, _) => Task.Run(() => rooms.RecheckAsync(changed.Library)));
        _events = await GatewayStream.For(Provider, gateway.Current).SubscribeAsync(ReceiveAsync);
        Volatile.Write(ref _heardAt, clock.GetTimestamp());
    }

    private async Task UnsubscribeAsync()
    {
        if (_events is not { } events)
            return;
        _events = null;
        await Task.WhenAll(events.UnsubscribeAsync(), _people!.UnsubscribeAsync(), _libraries!.UnsubscribeAsync());
    }

    private Task ReceiveAsync(GatewayEvent news, StreamSequenceToken? token)
    {
        switch (news)
        {
            case GatewayEvent.FromRoom(var roomEvent):
                rooms.Receive(roomEvent);
                break;
            case GatewayEvent.FromInbox(var inboxEvent):
                inboxes.Receive(inboxEvent);
                break;
            case GatewayEvent.Canary:
                Volatile.Write(ref _heardAt, clock.GetTimestamp());
                break;
        }

        return Task.CompletedTask;
    }
}
