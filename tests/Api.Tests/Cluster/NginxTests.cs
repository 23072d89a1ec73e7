using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Cluster;

/// <summary>The configuration that <c>docs/nginx-cluster.conf</c> offers, with the addresses of this test.</summary>
public sealed partial class NginxTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Find();
    private SiloHouse _house = null!;
    private Process _nginx = null!;

    private Uri Front => new($"http://127.0.0.1:{_port}/");

    public async Task InitializeAsync()
    {
        _house = await SiloHouse.OpenAsync(TimeSpan.Zero, TimeSpan.Zero);
        var servers = string.Join('\n', _house.Silos.Select(silo => $"server {silo.Address.Authority} max_fails=1 fail_timeout=2s;"));
        var sample = await File.ReadAllTextAsync(Repository.File("docs/nginx-cluster.conf"));
        var site = Servers().Replace(sample, servers, count: 1).Replace("listen 80;", $"listen 127.0.0.1:{_port};", StringComparison.Ordinal);
        var main = _folder.Write("nginx.conf", $$"""
            daemon off; pid {{_folder.File("pid")}}; error_log {{_folder.File("error.log")}};
            events { }
            http {
                access_log off;
                client_body_temp_path {{_folder.File("body")}}; proxy_temp_path {{_folder.File("proxy")}};
                fastcgi_temp_path {{_folder.File("f")}}; uwsgi_temp_path {{_folder.File("u")}}; scgi_temp_path {{_folder.File("s")}};
                {{site}}
            }
            """);
        _nginx = Process.Start(new ProcessStartInfo(File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx", ["-c", main, "-e", _folder.File("error.log")]) { UseShellExecute = false })!;
        using var door = new HttpClient { BaseAddress = Front };
        await Eventually.SeeAsync(() => StatusAsync(door), status => status is HttpStatusCode.OK, "nginx to serve");
    }

    public async Task DisposeAsync()
    {
        _nginx.Kill(entireProcessTree: true);
        await _nginx.WaitForExitAsync();
        _nginx.Dispose();
        await _house.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_party_whose_people_come_through_the_sample_of_the_docs_hears_what_each_of_them_does()
    {
        var party = await _house.PartyHostedByAsync("host", ["ana", "bob"]);
        await party["ana"].JoinAsync();
        await party["bob"].JoinAsync();
        var sockets = new List<PartySocket>();
        foreach (var name in new[] { "host", "ana", "bob", "host" })
            sockets.Add(await PartySocket.EnterAsync(Front, party[name], party.Room));

        await sockets[0].SayAsync(new { type = "play", position_ms = 0 });

        foreach (var socket in sockets)
            Assert.True((bool)(await socket.HearUntilAsync("state", frame => (bool)frame["playing"]!))["playing"]!);
        sockets.ForEach(socket => socket.Dispose());
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient door)
    {
        try
        {
            using var answer = await door.GetAsync("health/live");
            return answer.StatusCode;
        }
        catch (Exception failure) when (failure.IsOutOfReach())
        {
            return default;
        }
    }

    [GeneratedRegex(@"server 10\.0\.0\.11.*;\s+server 10\.0\.0\.12.*;", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Servers();
}
