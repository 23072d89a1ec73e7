using Microsoft.Extensions.DependencyInjection;
using WatchParty.People;

namespace WatchParty.Api.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task Without_a_session_the_answer_is_401()
    {
        await using var house = await AccountsServer.StartAsync();

        Assert.Equal((401, "unauthenticated"), (await house.Visitor().GetAsync("users/me")).Outcome);
        Assert.Equal((401, "unauthenticated"), (await house.Visitor().With("Authorization", "Bearer invented").GetAsync("users/me")).Outcome);
    }

    [Theory]
    [InlineData(null, "", "watch-party=", "path=/", false)]
    [InlineData("https", "", "__Host-watch-party=", "path=/", true)]
    [InlineData("https", "/party", "watch-party=", "path=/party", true)]
    public async Task The_cookie_is_out_of_reach_of_scripts_other_sites_and_plain_text(
        string? scheme, string pathBase, string name, string path, bool secure)
    {
        await using var house = await AccountsServer.WithAdminAsync("TrustedProxies=127.0.0.1", $"PathBase={pathBase}");
        var browser = scheme is null ? house.Visitor() : house.Visitor().With("X-Forwarded-Proto", scheme);

        var login = await browser.PostAsync("auth/login", new { username = "ana", password = AccountsServer.Password }, below: pathBase);

        var cookies = login.Headers["Set-Cookie"];
        Assert.Equal([name, name[..^1] + "-device-"], cookies.Select(cookie => cookie[..Math.Min(cookie.IndexOf('=') + 1, name.Length + 7)]));
        Assert.All(cookies, cookie =>
        {
            var attributes = cookie.ToLowerInvariant().Split("; ");
            Assert.Contains("httponly", attributes);
            Assert.Contains("samesite=lax", attributes);
            Assert.Contains(path, attributes);
            Assert.Equal(secure, attributes.Contains("secure"));
            Assert.DoesNotContain(attributes, attribute => attribute.StartsWith("domain", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Each_sign_in_has_a_token_of_its_own_and_a_planted_cookie_never_becomes_one()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var planted = house.Visitor().With("Cookie", "watch-party=planted");

        var login = await planted.PostAsync("auth/login", new { username = "ana", password = AccountsServer.Password });

        Assert.DoesNotContain((string)login["token"]!, (string[])["planted", house.Admin.Token]);
        Assert.Equal(401, (await planted.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task Logging_out_ends_the_token_the_cookie_and_whatever_hangs_on_the_session()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var ana = await house.SignInAsync("ana");
        var session = await CurrentSessionAsync(ana);
        var sessions = house.Server.Services.GetRequiredService<ISessions>();
        Assert.Equal("ana", (await sessions.FindAsync(session))?.Username);

        var logout = await ana.PostAsync("auth/logout");

        Assert.Equal(204, logout.Status);
        Assert.Null(await sessions.FindAsync(session));
        Assert.Equal(401, (await ana.GetAsync("users/me")).Status);
        Assert.Equal(401, (await house.Visitor().With("Cookie", $"watch-party={ana.Token}").GetAsync("users/me")).Status);
        Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);
        Assert.Equal([session], await sessions.DeadAsync([session, await CurrentSessionAsync(house.Admin)]));
    }

    [Fact]
    public async Task A_session_nobody_used_for_a_day_has_ended()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var forgotten = await house.SignInAsync("ana");
        house.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);

        house.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);
        Assert.Equal(401, (await forgotten.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task A_session_in_daily_use_ends_after_thirty_days()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        for (var halfDay = 1; halfDay < 60; halfDay++)
        {
            house.Time.Advance(TimeSpan.FromHours(12));
            Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);
        }

        house.Time.Advance(TimeSpan.FromHours(12));

        Assert.Equal(401, (await house.Admin.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task People_see_where_they_are_signed_in_and_sign_one_place_out()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("bob");
        var phone = house.Visitor().With("User-Agent", "phone");
        phone = phone.With(await phone.PostAsync("auth/login", new { username = "bob", password = AccountsServer.Password }));
        var laptop = await house.SignInAsync("bob");

        var sessions = (await laptop.GetAsync("users/me/sessions")).Items;
        var onPhone = sessions.Single(session => (string)session["user_agent"]! == "phone");
        var ended = await laptop.DeleteAsync($"users/me/sessions/{onPhone["id"]}");

        Assert.Equal(2, sessions.Count);
        Assert.False((bool)onPhone["current"]!);
        Assert.Equal(204, ended.Status);
        Assert.Equal(401, (await phone.GetAsync("users/me")).Status);
        Assert.Equal(200, (await laptop.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task All_means_every_session_but_this_one()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var here = await house.WelcomeAsync("bob");
        var there = await house.SignInAsync("bob");

        Assert.Equal(204, (await here.DeleteAsync("users/me/sessions/all")).Status);

        Assert.Equal(200, (await here.GetAsync("users/me")).Status);
        Assert.Equal(401, (await there.GetAsync("users/me")).Status);
        Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task Nobody_signs_out_somebody_else()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.WelcomeAsync("bob");

        var refused = await bob.DeleteAsync($"users/me/sessions/{await CurrentSessionAsync(house.Admin)}");

        Assert.Equal((404, "not_found"), refused.Outcome);
        Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);
    }

    private static async Task<SessionId> CurrentSessionAsync(Visitor person)
    {
        var current = (await person.GetAsync("users/me/sessions")).Items.Single(session => (bool)session["current"]!);
        return SessionId.Parse((string)current["id"]!, null);
    }
}
