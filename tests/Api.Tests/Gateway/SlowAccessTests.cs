using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

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
        var looks = new TaskCompletionSource();
        using var mayGoOn = new ManualResetEventSlim();
        _house.Sessions.Gate = () =>
        {
            // As SQLite's driver does, it keeps its thread.
            looks.TrySetResult();
            return mayGoOn.Wait(s_patience) ? Task.CompletedTask : throw new TimeoutException("Nobody let the look go on.");
        };
        await _house.Admin.PatchAsync($"users/{party["bob"].Id}", new { disabled = true }).MustSucceed();
        await looks.Task.WaitAsync(s_patience);

        await ana.SayAsync(new { type = "seek", position_ms = 700 });

        await ana.HearUntilAsync("state", state => (long)state["position_ms"]! == 700);
        mayGoOn.Set();
        Assert.Equal(4401, await inbox.HearCloseAsync());
    }
}
