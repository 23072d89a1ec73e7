using WatchParty.Gateway;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>A gateway whose stream went deaf just when subscriptions cannot be changed: a silo died, or the database is away.</summary>
public sealed class SubscriptionTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly LossyHouse _house = new();

    public Task InitializeAsync() => _house.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact(DisplayName = "GW19 a lost event is healed though the gateway waits for a subscription")]
    public async Task Healing_waits_for_no_subscription()
    {
        var party = await _house.PartyHostedByAsync("ana");
        using var ana = await PartySocket.EnterAsync(_house, party.Host, party.Room);
        var (waits, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _house.Subscriptions.Gate = () =>
        {
            waits.TrySetResult();
            return mayGoOn.Task;
        };
        _house.Streams.Loses = (_, _) => true;
        await waits.Task.WaitAsync(s_patience);

        await ana.SayAsync(new { type = "seek", position_ms = 700 });

        await ana.HearUntilAsync("state", state => (long)state["position_ms"]! == 700);
        Assert.False(mayGoOn.Task.IsCompleted);
        mayGoOn.SetResult();
    }

    [Fact(DisplayName = "GW19 a gateway that could leave its deaf stream only in part listens to a new one all the same")]
    public async Task A_half_failed_leave_is_left_behind()
    {
        var deaf = await _house.Streams.SeeAsync("a canary", IsCanary);
        var changes = 0;
        _house.Subscriptions.Gate = () => Interlocked.Increment(ref changes) == 1 ? Task.FromException(new IOException("The store is away.")) : Task.CompletedTask;

        _house.Streams.Loses = (stream, _) => stream == deaf;

        await _house.Streams.SeeAsync("a canary of another name", (stream, published) => stream != deaf && IsCanary(stream, published));
    }

    private static bool IsCanary(StreamId stream, object published) => published is GatewayEvent.Canary;
}
