using System.Text;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Http;

public sealed class ConnectionTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Live = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    [Fact]
    public async Task Who_sends_headers_drop_by_drop_is_hung_up_on_and_holds_nobody_up()
    {
        await using var server = await WatchPartyServer.StartAsync(null, "Limits:HeadersTimeout=00:00:01");
        var dripping = new List<RawHttp>();
        for (var i = 0; i < 200; i++)
        {
            dripping.Add(await RawHttp.ConnectAsync(server.Address));
            await dripping[^1].SendAsync("GET /health/live HTTP/1.1\r\nHost: loc");
        }

        Assert.Equal(200, await RawHttp.AskAsync(server.Address, Live));
        await Task.WhenAll(dripping.Select(one => one.ClosedAsync()));
        dripping.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task One_address_holds_so_many_connections_and_the_next_is_welcome_once_one_is_gone()
    {
        await using var server = await WatchPartyServer.StartAsync(null, "Limits:ConnectionsPerAddress=5");
        var open = new List<RawHttp>();
        for (var i = 0; i < 5; i++)
        {
            open.Add(await RawHttp.ConnectAsync(server.Address));
            await open[i].SendAsync(Live);
            Assert.Equal(200, await open[i].StatusAsync());
        }

        Assert.Equal(0, await RawHttp.AskAsync(server.Address, Live));
        open[0].Dispose();

        await Eventually.SeeAsync(() => RawHttp.AskAsync(server.Address, Live), status => status == 200, "a place for another connection");
        open.ForEach(one => one.Dispose());
    }

    [Theory]
    [InlineData("POST", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", 405)]
    [InlineData("GET", "", 400)]
    [InlineData("GET", "Upgrade: h2c\r\nConnection: Upgrade\r\n", 400)]
    [InlineData("GET", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 12\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", 400)]
    [InlineData("GET", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n", 400)]
    public async Task A_socket_is_opened_by_a_websocket_handshake_and_nothing_else(string method, string headers, int status)
    {
        Assert.Equal(status, await RawHttp.AskAsync(
            shared.Server.Address, $"{method} /api/v1/watch-party/notifications/ws HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n{headers}\r\n"));
    }

    public static TheoryData<string, int[]> Smuggled => new()
    {
        { "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde", [400] },
        { "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", [400, 411, 501] },
        { "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n", [400] },
        { "GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n", [400] },
        { "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n", [400] },
        { "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: a\r\n folded\r\n\r\n", [400] },
        { "GET /health/live HTTP/9.9\r\nHost: localhost\r\n\r\n", [400, 505] },
        { "GET  /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n", [400] },
        { "GET /health/live\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", [400] },
        { $"GET /{new string('x', 10_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 414] },
        { $"GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 64 * 1024)}\r\n\r\n", [431] },
        { $"GET /health/live HTTP/1.1\r\nHost: localhost\r\n{Many()}\r\n", [431] },
    };

    [Theory]
    [MemberData(nameof(Smuggled))]
    public async Task What_a_proxy_and_a_server_could_read_differently_is_refused(string request, int[] statuses)
    {
        Assert.Contains(await RawHttp.AskAsync(shared.Server.Address, request), statuses);
        Assert.Equal(200, await RawHttp.AskAsync(shared.Server.Address, Live));
    }

    private static string Many()
    {
        var headers = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
            headers.Append(System.Globalization.CultureInfo.InvariantCulture, $"X-{i}: y\r\n");
        return headers.ToString();
    }
}
