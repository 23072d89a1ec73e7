using System.Net;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_fresh_server_is_live_and_ready()
    {
        await using var server = await WatchPartyServer.StartAsync();
        var http = server.CreateHttpClient();

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("health/ready")).StatusCode);
    }
}
