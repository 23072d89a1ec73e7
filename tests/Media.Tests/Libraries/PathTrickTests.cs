using System.Net.Sockets;
using System.Text;
using WatchParty.Media.Tests.Streaming;

namespace WatchParty.Media.Tests.Libraries;

public sealed class PathTrickTests(StreamHouse house) : IClassFixture<StreamHouse>
{
    private static readonly string[] s_routes =
    [
        "GET libraries/{0}/items", "GET libraries/{0}/skipped", "PATCH libraries/{0}", "DELETE libraries/{0}", "POST libraries/{0}/scan",
        "GET items/{0}", "GET items/{0}/children", "GET items/{0}/playback", "GET items/{0}/poster", "GET items/{0}/backdrop", "PUT items/{0}/progress",
        "GET stream/{0}", "HEAD stream/{0}", "GET stream/{0}?grant={0}", "GET stream/{0}/subtitles/{0}", "GET libraries/{1}/items?cursor={0}",
    ];

    private static readonly string[] s_tricks =
    [
        "..%2f..%2fetc%2fpasswd", "..%5c..%5cetc%5cpasswd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%252f..%252fetc%252fpasswd", "%2fetc%2fpasswd", "....%2f%2fetc%2fpasswd",
        "%00", "01890a5d-ac96-774b-bcce-b302099a8057%00.mp4", "%0d%0aSet-Cookie:%20a=b", "%ff%fe", "%c0%ae%c0%ae%c0%af", "file:%2f%2f%2fetc%2fpasswd",
        "%7b01890a5d-ac96-774b-bcce-b302099a8057%7d", "%e2%80%ae", "%f0%9f%8e%ac", "-1", "null", "'%20OR%201=1--", "01890a5dac96774bbcceb302099a8057",
        new('a', 7000), string.Concat(Enumerable.Repeat("..%2f", 1000)),
    ];

    public static TheoryData<string> Routes => [.. s_routes];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task No_trick_in_place_of_an_id_opens_or_breaks_anything(string route)
    {
        foreach (var trick in s_tricks)
        {
            var (status, text) = await AskAsync(string.Format(null, route, trick, house.Films.Library));

            Assert.True(status is 400 or 401 or 404 or 414, $"{route} with {trick[..Math.Min(60, trick.Length)]} answered {status}");
            Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
            Assert.DoesNotContain(house.Server.DataFolder, text, StringComparison.Ordinal);
        }
    }

    // By a socket: clients tidy addresses up, and attackers do not.
    private async Task<(int Status, string Text)> AskAsync(string route)
    {
        var (method, path) = (route.Split(' ')[0], route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var body = method is "PATCH" ? """{ "name": "A" }""" : method is "PUT" ? """{ "position_ms": 1 }""" : "";
        using var client = new TcpClient();
        await client.ConnectAsync(house.Server.Address.Host, house.Server.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"{method} /api/v1/{path.Replace(' ', '+')} HTTP/1.1\r\nHost: {house.Server.Address.Authority}\r\nConnection: close\r\n"
            + $"Authorization: Bearer {house.Admin.Token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var text = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(patience.Token);
        return (int.Parse(text.Split(' ', 3)[1], null), text);
    }
}
