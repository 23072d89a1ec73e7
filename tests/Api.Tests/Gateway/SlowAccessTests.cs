using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Accounts.Sessions;
using WatchParty.People;
using WatchParty.Support.Parties;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>On a clock that stands still no round heals anything: what is heard here came by the stream.</summary>
public sealed class SlowAccessTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly StillHouse _house = new();

    public Task InitializeAsync() => _house.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact(DisplayName = "GW18 a look at somebody's access that takes long holds up no room, and closes them all the same")]
    public async Task A_slow_look_holds_up_nobody()
    {
        var party = await _house.PartyHostedByAsync("ana", inviting: ["bob"]);
        await party["bob"].JoinAsync().MustSucceed();
        using var ana = await PartySocket.EnterAsync(_house, party.Host, party.Room);
        using var bob = await PartySocket.EnterAsync(_house, party["bob"], party.Room);
        using var inbox = await PartySocket.OpenInboxAsync(_house, party["bob"].Self);
        var (looks, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _house.Sessions.Gate = () =>
        {
            looks.TrySetResult();
            return mayGoOn.Task;
        };
        await _house.Admin.PatchAsync($"users/{party["bob"].Id}", new { disabled = true }).MustSucceed();
        await looks.Task.WaitAsync(s_patience);

        await ana.SayAsync(new { type = "seek", position_ms = 700 });

        await ana.HearUntilAsync("state", state => (long)state["position_ms"]! == 700);
        mayGoOn.SetResult();
        Assert.Equal(4401, await inbox.HearCloseAsync());
    }

    private sealed class StillHouse : OpenHouse
    {
        private GatedSessions? _sessions;

        public GatedSessions Sessions => _sessions!;

        protected override Action<IServiceCollection>? Overrides => services => services
            .AddSingleton(new ServerClock(new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero))))
            .AddSingleton<ISessions>(provider => _sessions = new GatedSessions(provider.GetRequiredService<SessionReader>()));
    }
}
