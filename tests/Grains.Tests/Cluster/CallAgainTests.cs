using Orleans.Runtime.Messaging;
using WatchParty.Gateway;
using WatchParty.Rooms;
using WatchParty.Silo.Cluster;

namespace WatchParty.Grains.Tests.Cluster;

public sealed class CallAgainTests
{
    [Fact]
    public async Task A_call_whose_silo_died_is_made_again_until_the_grain_lives_elsewhere()
    {
        var call = Call<IRoomGrain>(nameof(IRoomGrain.LookAsync), dies: 2, new SiloUnavailableException());

        await new CallAgain().Invoke(call);

        Assert.Equal(3, call.Attempts);
    }

    [Fact]
    public async Task What_may_have_been_done_and_must_not_be_done_twice_is_left_alone()
    {
        var call = Call<ITicketShardGrain>(nameof(ITicketShardGrain.RedeemAsync), dies: 2, new SiloUnavailableException());

        await Assert.ThrowsAsync<SiloUnavailableException>(() => new CallAgain().Invoke(call));

        Assert.Equal(1, call.Attempts);
    }

    [Fact]
    public async Task What_never_arrived_is_sent_again_though_it_must_not_be_done_twice()
    {
        var call = Call<ITicketShardGrain>(nameof(ITicketShardGrain.RedeemAsync), dies: 2, new ConnectionFailedException("never sent"));

        await new CallAgain().Invoke(call);

        Assert.Equal(3, call.Attempts);
    }

    [Fact]
    public async Task A_fault_of_the_grain_itself_is_its_answer()
    {
        var call = Call<IRoomGrain>(nameof(IRoomGrain.LookAsync), dies: 2, new InvalidOperationException());

        await Assert.ThrowsAsync<InvalidOperationException>(() => new CallAgain().Invoke(call));

        Assert.Equal(1, call.Attempts);
    }

    [Fact]
    public async Task Calls_of_Orleans_are_left_to_Orleans()
    {
        var call = Call<IManagementGrain>(nameof(IManagementGrain.GetTotalActivationCount), dies: 2, new SiloUnavailableException());

        await Assert.ThrowsAsync<SiloUnavailableException>(() => new CallAgain().Invoke(call));

        Assert.Equal(1, call.Attempts);
    }

    private static FakeCall Call<TGrain>(string method, int dies, Exception with) => new(typeof(TGrain).GetMethods().First(one => one.Name == method), attempt =>
    {
        if (attempt <= dies)
            throw with;
    });
}
