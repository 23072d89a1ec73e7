namespace WatchParty.Api.Tests.Accounts;

public sealed class CsrfTests
{
    [Theory]
    [InlineData("", "", false)]
    [InlineData("Origin", "https://evil.test", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("X-Requested-With", "XMLHttpRequest", false)]
    [InlineData("X-Requested-With", "watch-party", true)]
    [InlineData("Origin", "own", true)]
    public async Task A_change_by_cookie_needs_proof_that_our_own_page_asked(string header, string value, bool counts)
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var browser = house.Visitor().With("Cookie", $"watch-party={house.Admin.Token}");
        if (header.Length > 0)
            browser = browser.With(header, value == "own" ? house.Server.Address.GetLeftPart(UriPartial.Authority) : value);

        var logout = await browser.PostAsync("auth/logout");

        Assert.Equal(counts ? (204, null) : (403, "forbidden"), logout.Outcome);
        Assert.Equal(counts ? 401 : 200, (await house.Admin.GetAsync("users/me")).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_form_of_another_site_can_send_is_not_read(string type)
    {
        await using var house = await AccountsServer.WithAdminAsync();
        using var http = house.Server.CreateHttpClient();
        using var body = new StringContent("{\"username\":\"ana\",\"password\":\"x\"}");
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        using var answer = await http.PostAsync("api/v1/auth/login", body);

        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Reading_by_cookie_needs_no_proof_and_a_bearer_never_does()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var browser = house.Visitor().With("Cookie", $"watch-party={house.Admin.Token}");

        Assert.Equal(200, (await browser.GetAsync("users/me")).Status);
        Assert.Equal(204, (await house.Admin.With("Cookie", $"watch-party={house.Admin.Token}").PostAsync("auth/logout")).Status);
    }
}
