using Microsoft.Extensions.DependencyInjection;
using WatchParty.Support;
using WatchParty.Support.Parties;
using WatchParty.Support.Postgres;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Cluster;

/// <summary>A party house with several silos over one PostgreSQL. What it does by itself, it does at the first.</summary>
public sealed class SiloHouse : PartyHouse, IAsyncDisposable
{
    private readonly List<WatchPartyServer> _silos = [];
    private readonly List<HttpClient> _doors = [];

    protected override HttpClient Http => _doors[0];

    public IReadOnlyList<WatchPartyServer> Silos => _silos;

    /// <param name="clocks">One silo each, whose machine's clock is ahead by so much.</param>
    public static async Task<SiloHouse> OpenAsync(params TimeSpan[] clocks)
    {
        var house = new SiloHouse();
        string[] settings = [.. house.Settings, .. SharedPostgres.NewSettings()];
        foreach (var ahead in clocks)
        {
            var silo = await WatchPartyServer.StartAsync(
                services => services.AddSingleton(new ServerClock(new ShiftedClock(ahead))), settings);
            house._silos.Add(silo);
            house._doors.Add(Connect(silo.Address));
        }

        await house.FurnishAsync(Path.Combine(house._silos[0].DataFolder, "films"));
        return house;
    }

    /// <summary>The same person, speaking to another silo.</summary>
    public Friend At(int silo, Friend friend) => new(() => _doors[silo], friend.Id, friend.Username, friend.Token);

    public Uri AddressOf(int silo) => _doors[silo].BaseAddress!;

    public HttpClient Door(int silo) => _doors[silo];

    public async ValueTask DisposeAsync()
    {
        foreach (var door in _doors)
            door.Dispose();
        foreach (var silo in Enumerable.Reverse(_silos))
            await silo.DisposeAsync();
    }

    /// <summary>Its rooms move to the others.</summary>
    public async Task StopAsync(int silo)
    {
        _doors[silo].Dispose();
        await _silos[silo].DisposeAsync();
        _doors.RemoveAt(silo);
        _silos.RemoveAt(silo);
    }

    /// <summary>Its slow rounds never come, so that what a test sees within its patience was news, and no look around.</summary>
    private sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
    {
        private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(10);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => period >= s_slow
            ? base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            : base.CreateTimer(callback, state, dueTime, period);
    }
}
