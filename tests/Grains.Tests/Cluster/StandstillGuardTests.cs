using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Rooms;
using WatchParty.Silo.Cluster;
using WatchParty.Storage;

namespace WatchParty.Grains.Tests.Cluster;

public sealed class StandstillGuardTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly OneSilo _table = new();
    private readonly StandstillGuard _guard;

    public StandstillGuardTests() => _guard = new StandstillGuard(_table, _table, _time);

    public void Dispose() => _guard.Dispose();

    [Fact]
    public async Task A_silo_that_runs_serves_without_asking_the_table()
    {
        for (var beat = 0; beat < 50; beat++)
            _time.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Equal(1, await ServeAsync());
        Assert.Equal(0, _table.Asked);
    }

    [Fact]
    public async Task A_silo_that_stood_still_and_was_given_up_meanwhile_serves_nobody_any_more()
    {
        _table.Status = SiloStatus.Dead;
        StandStill();

        await Assert.ThrowsAsync<StorageUnavailableException>(ServeAsync);
        await Assert.ThrowsAsync<StorageUnavailableException>(ServeAsync);
    }

    [Fact]
    public async Task A_silo_that_stood_still_and_still_belongs_asks_once_and_goes_on()
    {
        StandStill();

        Assert.Equal(1, await ServeAsync());
        Assert.Equal(1, await ServeAsync());
        Assert.Equal(1, _table.Asked);
    }

    [Fact]
    public async Task The_first_beat_after_a_standstill_does_not_hide_it()
    {
        _table.Status = SiloStatus.Dead;
        StandStill();
        for (var beat = 0; beat < 5; beat++)
            _time.Advance(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<StorageUnavailableException>(ServeAsync);
    }

    [Fact]
    public async Task While_the_table_cannot_be_read_nobody_is_served()
    {
        _table.Failure = new TimeoutException();
        StandStill();

        await Assert.ThrowsAsync<TimeoutException>(ServeAsync);
    }

    private void StandStill() => _time.Advance(TimeSpan.FromSeconds(5));

    private async Task<int> ServeAsync()
    {
        var call = new FakeCall(typeof(IRoomGrain).GetMethod(nameof(IRoomGrain.LookAsync))!, _ => { });
        await _guard.Invoke(call);
        return call.Attempts;
    }

    /// <summary>The table of silos, with one in it, and that silo.</summary>
    private sealed class OneSilo : IClusterMembershipService, ILocalSiloDetails
    {
        public SiloStatus Status { get; set; } = SiloStatus.Active;

        public Exception? Failure { get; set; }

        public int Asked { get; private set; }

        public ClusterMembershipSnapshot CurrentSnapshot =>
            new(ImmutableDictionary.Create<SiloAddress, ClusterMember>().Add(SiloAddress, new ClusterMember(SiloAddress, Status, Name)), new MembershipVersion(1));

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public string Name => "silo";

        public string ClusterId => "cluster";

        public string DnsHostName => "host";

        public SiloAddress SiloAddress { get; } = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 1), 1);

        public SiloAddress GatewayAddress => SiloAddress;

        public ValueTask Refresh(MembershipVersion minimumVersion, CancellationToken cancellationToken)
        {
            Asked++;
            return Failure is null ? ValueTask.CompletedTask : ValueTask.FromException(Failure);
        }

        public Task<bool> TryKill(SiloAddress siloAddress) => throw new NotSupportedException();
    }
}
