using System.Net;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Cluster;

public sealed class DashboardTests
{
    [Theory]
    [InlineData("true", "refused", "shown")]
    [InlineData("false", "not there", "not there")]
    public async Task It_is_for_admins_alone_and_only_when_it_was_asked_for(string isOn, string forAnybody, string forAdmins)
    {
        await using var server = await WatchPartyServer.StartAsync(null, $"Setup:Code={WatchPartyServer.SetupCode}", $"Cluster:Dashboard={isOn}");
        // Without cookies: the set-up sets one, and it would speak for whoever comes next.
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server.Address };
        var anonymous = new Friend(() => http);
        var admin = await anonymous.PostAsync("setup", new { setup_code = WatchPartyServer.SetupCode, username = "admin", password = PartyHouse.Password }).MustSucceed();

        Assert.Equal(forAnybody, await AskAsync(http, token: null));
        Assert.Equal(forAdmins, await AskAsync(http, (string)admin["token"]!));
    }

    private static async Task<string> AskAsync(HttpClient http, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "orleans/version");
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode is HttpStatusCode.Unauthorized ? "refused"
            : answer.Content.Headers.ContentType?.MediaType == "application/json" ? "shown"
            : "not there";
    }
}
