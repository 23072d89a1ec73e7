using WatchParty.Api.Gateway;
using WatchParty.Gateway;

namespace WatchParty.Api.Tests.Gateway;

public sealed class DeclarationTests
{
    private static readonly DateTimeOffset s_until = new(2026, 1, 1, 20, 0, 4, TimeSpan.Zero);
    private static readonly GatewayId s_gateway = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));

    private readonly Declaration _declaration = new(s_gateway, [], s_until);

    [Fact]
    public void It_holds_until_its_time_is_over()
    {
        Assert.True(_declaration.Holds(s_gateway, [], s_until - TimeSpan.FromMilliseconds(1)));
        Assert.False(_declaration.Holds(s_gateway, [], s_until));
    }

    [Fact]
    public void Under_another_name_it_must_be_said_again() =>
        Assert.False(_declaration.Holds(new GatewayId(Guid.Parse("00000000-0000-0000-0000-000000000002")), [], s_until - TimeSpan.FromSeconds(1)));
}
