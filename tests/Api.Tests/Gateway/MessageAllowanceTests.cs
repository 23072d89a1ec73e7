using Microsoft.Extensions.Time.Testing;
using WatchParty.Api.Gateway;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

public sealed class MessageAllowanceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact(DisplayName = "GW11 a report counts once a second")]
    public void Reports_count_once_a_second()
    {
        var allowance = new MessageAllowance(new SocketLimits(), new LimitsOptions(), new ServerClock(_time));

        Assert.True(allowance.TryReport());
        Assert.False(allowance.TryReport());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(allowance.TryReport());
    }

    [Fact(DisplayName = "GW12 nine pieces of nonsense a minute are borne, every minute")]
    public void Old_nonsense_is_forgotten()
    {
        var allowance = new MessageAllowance(new SocketLimits(), new LimitsOptions(), new ServerClock(_time));

        for (var minute = 0; minute < 3; minute++)
        {
            Assert.All(Enumerable.Range(0, 9), _ => Assert.False(allowance.Invalid()));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.All(Enumerable.Range(0, 9), _ => Assert.False(allowance.Invalid()));
        Assert.True(allowance.Invalid());
    }
}
