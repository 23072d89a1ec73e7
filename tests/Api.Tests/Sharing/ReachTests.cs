using System.Net;
using WatchParty.Api.Sharing;
using WatchParty.Settings;

namespace WatchParty.Api.Tests.Sharing;

public sealed class ReachTests
{
    private static readonly IPAddress[] s_lan = [IPAddress.Parse("192.168.1.5"), IPAddress.Parse("10.0.0.7")];

    [Fact]
    public void A_server_on_localhost_reaches_nobody_and_says_what_would_change_that()
    {
        var reach = Reach.Of(new ServerOptions { PathBase = "/watch" }, [new("http://localhost:5080")], s_lan);

        Assert.True(reach.LocalOnly);
        Assert.Equal("http://0.0.0.0:5080", reach.ListenOn);
        Assert.Equal(["http://192.168.1.5:5080/watch/", "http://10.0.0.7:5080/watch/"], reach.Addresses);
    }

    [Fact]
    public void A_server_that_listens_everywhere_is_found_at_each_address_of_its_machine()
    {
        var reach = Reach.Of(new ServerOptions(), [new("http://localhost:5080"), new("http://0.0.0.0:80")], s_lan);

        Assert.False(reach.LocalOnly);
        Assert.Equal(["http://192.168.1.5/", "http://10.0.0.7/"], reach.Addresses);
    }

    [Fact]
    public void A_public_address_means_that_something_forwards_to_localhost()
    {
        var reach = Reach.Of(new ServerOptions { PublicUrl = "https://films.example" }, [new("http://127.0.0.1:5080")], s_lan);

        Assert.False(reach.LocalOnly);
        Assert.Equal("https://films.example", reach.PublicUrl);
    }
}
