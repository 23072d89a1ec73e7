using System.Net;
using System.Net.Http.Headers;
using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Starting;

/// <summary>What an operator reads, and nobody else.</summary>
public sealed class TelemetryTests
{
    private const string Token = "a token of the operator";

    [Fact]
    public async Task The_operator_reads_how_far_apart_people_are_and_how_quick_commands_are()
    {
        // A process of its own: figures are counted by name, and other tests' servers would count into them.
        using var house = new CrashingHouse(settings: $"Telemetry:MetricsToken={Token}");
        await house.OpenAsync();
        var party = await house.PartyHostedByAsync("ana");
        using var socket = await PartySocket.EnterAsync(house, party.Host, party.Room);
        await socket.SayAsync(new { type = "play", position_ms = 0 });
        await socket.HearUntilAsync("state", state => (bool)state["playing"]!);
        await socket.SayAsync(new { type = "report", error_ms = -17, rtt_ms = 42, buffered_ms = 9_000 });
        await socket.HearUntilAsync("meters");

        var page = await ReadAsync(house.Address, Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var instrument in new[] { "watchparty_sync_error", "watchparty_sync_round_trip", "watchparty_sync_buffered", "watchparty_sync_lead", "watchparty_command_latency" })
            Assert.Matches($"(?m)^{instrument}_milliseconds_count\\S* 1\\b", page.Text);
        Assert.Matches("(?m)^watchparty_sync_error_milliseconds_bucket\\S*le=\"20\"\\S* 1\\b", page.Text);
        Assert.Matches("(?m)^watchparty_sync_error_milliseconds_bucket\\S*le=\"15\"\\S* 0\\b", page.Text);
        Assert.Matches("(?m)^watchparty_sockets_open\\S* 1\\b", page.Text);
        Assert.DoesNotContain(party.Room, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Host.Id, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a token of somebody else")]
    [InlineData("")]
    public async Task Without_the_token_nothing_is_told(string? token)
    {
        await using var server = await WatchPartyServer.StartAsync(null, $"Telemetry:MetricsToken={Token}");

        var page = await ReadAsync(server.Address, token);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), page);
    }

    [Fact]
    public async Task Unless_an_operator_chose_a_token_there_are_no_figures_to_read()
    {
        await using var server = await WatchPartyServer.StartAsync();

        var page = await ReadAsync(server.Address, Token);

        Assert.DoesNotContain("# TYPE", page.Text, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(Uri server, string? token)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "/metrics"));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
