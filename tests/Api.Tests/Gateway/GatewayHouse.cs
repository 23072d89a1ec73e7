using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Support;
using WatchParty.Support.Parties;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>A party house with the limits of the contract, whose time passes only when a test says so.</summary>
public sealed class GatewayHouse : PartyHouse, IAsyncLifetime
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private WatchPartyServer _server = null!;
    private HttpClient _http = null!;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero));

    public LossyStreams Streams { get; } = new();

    protected override HttpClient Http => _http;

    public async Task InitializeAsync()
    {
        _server = await WatchPartyServer.StartAsync(
            services => Streams.Install(services).AddSingleton(new ServerClock(Time)),
            $"Setup:Code={WatchPartyServer.SetupCode}");
        _http = _server.CreateHttpClient();
        await FurnishAsync(Path.Combine(_server.DataFolder, "films"));
    }

    /// <summary>Second by second, as a clock does: timers that re-arm themselves must not miss one.</summary>
    public void Pass(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += s_second)
            Time.Advance(s_second);
    }

    public async Task RestartAsync()
    {
        await _server.RestartAsync();
        _http = _server.CreateHttpClient();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();
}
