using System.Net;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Http;

public sealed class HostNameTests(HostNameTests.NamedServer named) : IClassFixture<HostNameTests.NamedServer>
{
    [Theory]
    [InlineData("evil", 400)]
    [InlineData("evil.test", 400)]
    [InlineData("127.0.0.1.evil.test", 400)]
    [InlineData("localhost.evil.test", 400)]
    [InlineData("evil.test:80", 400)]
    [InlineData("localhost", 200)]
    [InlineData("192.168.1.7:5080", 200)]
    [InlineData("[fe80::1]", 200)]
    [InlineData("cinema.local", 200)]
    [InlineData("party.example.org", 200)]
    [InlineData("films.example.org", 200)]
    [InlineData("HOME.EXAMPLE.ORG", 200)]
    public async Task Only_names_that_cannot_be_a_strangers_are_answered_to(string host, int status) =>
        Assert.Equal(status, await AskAsync(named.Server, host));

    [Fact]
    public async Task The_machines_own_name_is_one_and_a_star_lets_every_name_in()
    {
        await using var open = await WatchPartyServer.StartAsync(null, "AllowedHosts=*");

        Assert.Equal(200, await AskAsync(named.Server, Dns.GetHostName()));
        Assert.Equal(200, await AskAsync(open, "evil.test"));
    }

    [Fact]
    public async Task What_a_stranger_claims_to_have_been_forwarded_changes_neither_name_nor_scheme()
    {
        Assert.Equal(200, await AskAsync(named.Server, "localhost", "X-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\n"));
        Assert.Equal(400, await AskAsync(named.Server, "evil.test", "X-Forwarded-Host: localhost\r\n"));
    }

    public sealed class NamedServer : IAsyncLifetime
    {
        public WatchPartyServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await WatchPartyServer.StartAsync(
            null, "PublicUrl=https://party.example.org", "AllowedOrigins=https://films.example.org", "AllowedHosts=home.example.org");

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    private static Task<int> AskAsync(WatchPartyServer server, string host, string more = "") =>
        RawHttp.AskAsync(server.Address, $"GET /health/live HTTP/1.1\r\nHost: {host}\r\n{more}\r\n");
}
