using System.Text;

namespace WatchParty.Api.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_by_name_in_any_case()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("Bob");

        var login = await house.LoginAsync("bOB");

        Assert.Equal(200, login.Status);
        Assert.Equal(("Bob", "user"), ((string)login["username"]!, (string)login["role"]!));
        Assert.Equal(house.Time.GetUtcNow().AddDays(30).ToUnixTimeSeconds(), (long)login["expires_ts"]!);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_disabled_account_get_the_same_answer()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("bob");
        var carol = await house.CreateAsync("carol");
        await house.Admin.PatchAsync($"users/{carol["id"]}", new { disabled = true });
        await house.Admin.PostAsync("users", new { username = "dora", role = "user", library_ids = Array.Empty<string>() });

        var unknown = await house.LoginAsync("nobody");
        Answer[] others =
        [
            await house.LoginAsync("bob", "wrong password"),
            await house.LoginAsync("carol"),
            await house.LoginAsync("dora"),
            await house.LoginAsync("no name at all!"),
        ];

        Assert.Equal((401, "unauthenticated"), unknown.Outcome);
        Assert.All(others, other => Assert.Equal(TextOf(unknown), TextOf(other)));
        Assert.All(others, other => Assert.Equal(HeadersOf(unknown), HeadersOf(other)));
    }

    [Fact]
    public async Task The_sixth_wrong_password_has_to_wait_and_so_does_the_right_one()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("bob");
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await house.LoginAsync("bob", "wrong password")).Status);

        var sixth = await house.LoginAsync("bob", "wrong password");
        var right = await house.LoginAsync("bob");
        house.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await house.LoginAsync("bob");

        Assert.Equal((429, "rate_limited"), sixth.Outcome);
        Assert.Equal(["1"], sixth.Headers["Retry-After"]);
        Assert.Equal(429, right.Status);
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task A_stranger_who_guesses_keeps_other_strangers_waiting_but_not_the_owner_on_a_device_of_theirs()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("bob");
        var device = DeviceCookieOf(await house.LoginAsync("bob"));
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await house.LoginAsync("bob", "wrong password")).Status);

        var elsewhere = await house.LoginAsync("bob");
        var atHome = await LoginOnAsync(house, device, "bob");

        Assert.Equal(429, elsewhere.Status);
        Assert.Equal(200, atHome.Status);
        Assert.DoesNotContain(atHome.Headers["Set-Cookie"], cookie => cookie.Contains("-device-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_known_device_has_five_tries_of_its_own_and_is_none_of_another_account()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("bob");
        await house.CreateAsync("eva");
        var device = DeviceCookieOf(await house.LoginAsync("bob"));
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await LoginOnAsync(house, device, "bob", "wrong password")).Status);

        Assert.Equal(429, (await LoginOnAsync(house, device, "bob")).Status);
        Assert.Equal(200, (await house.LoginAsync("bob")).Status);

        var borrowed = device.Replace(NameIn(device), NameIn(DeviceCookieOf(await house.LoginAsync("eva"))), StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await house.LoginAsync("eva", "wrong password")).Status);
        Assert.Equal(429, (await LoginOnAsync(house, borrowed, "eva")).Status);
    }

    [Fact]
    public async Task A_name_nobody_has_is_limited_like_any_other()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await house.LoginAsync("nobody")).Status);

        Assert.Equal(429, (await house.LoginAsync("nobody")).Status);
    }

    [Fact]
    public async Task One_password_tried_on_everybody_is_stopped_by_the_21st_whatever_address_is_claimed()
    {
        await using var house = await AccountsServer.WithAdminAsync();

        var tries = new List<int>();
        for (var i = 0; i < 21; i++)
        {
            var attempt = await house.Visitor().With("X-Forwarded-For", $"10.0.0.{i}")
                .PostAsync("auth/login", new { username = $"person{i}", password = "Password1!" });
            tries.Add(attempt.Status);
        }

        Assert.All(tries.Take(20), status => Assert.Equal(401, status));
        Assert.Equal(429, tries[20]);
    }

    [Fact]
    public async Task Many_sign_ins_at_once_wait_in_a_bounded_line_and_the_rest_is_told_to_come_back()
    {
        await using var house = await AccountsServer.WithAdminAsync(
            "Limits:PasswordHashesAtOnce=1", "Limits:PasswordHashQueue=2", "Limits:LoginFailuresPerAddressPerMinute=1000");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => house.LoginAsync($"person{i}")));

        Assert.All(answers, answer => Assert.Contains(answer.Status, (int[])[401, 429]));
        Assert.Contains(answers, answer => answer.Status == 429 && answer.Headers.ContainsKey("Retry-After"));
        Assert.Contains(answers, answer => answer.Status == 401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public async Task What_cannot_be_a_password_is_a_wrong_one(string password)
    {
        await using var house = await AccountsServer.WithAdminAsync();

        Assert.Equal((401, "unauthenticated"), (await house.LoginAsync("ana", password)).Outcome);
        Assert.Equal((401, "unauthenticated"), (await house.LoginAsync("nobody", password)).Outcome);
    }

    [Fact]
    public async Task An_endless_password_is_refused_without_hashing()
    {
        await using var house = await AccountsServer.WithAdminAsync();

        Assert.Equal((400, "validation_failed"), (await house.LoginAsync("ana", new string('x', 5000))).Outcome);
        Assert.Equal((413, "too_large"), (await house.LoginAsync("ana", new string('x', 100_000))).Outcome);
    }

    [Fact]
    public async Task Passwords_that_differ_only_late_are_different()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var common = new string('x', 72);
        await CreateAsync(house, "bob", common + "right");

        Assert.Equal(200, (await house.LoginAsync("bob", common + "right")).Status);
        Assert.Equal(401, (await house.LoginAsync("bob", common + "wrong")).Status);
    }

    [Fact]
    public async Task The_same_password_typed_on_another_keyboard_is_the_same_password()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await CreateAsync(house, "bob", "Übergrößenträger");

        Assert.Equal(200, (await house.LoginAsync("bob", "Übergrößenträger".Normalize(NormalizationForm.FormD))).Status);
    }

    [Theory]
    [InlineData("""{"username":"ana"}""")]
    [InlineData("""{"username":"ana","password":7}""")]
    [InlineData("""{"username":"ana","password":"x","admin":true}""")]
    [InlineData("""{"username":"ana","username":"bob","password":"x"}""")]
    [InlineData("""{"username":"ana","password":"x",}""")]
    [InlineData("""{"username":null,"password":"x"}""")]
    [InlineData("")]
    public async Task A_body_that_is_not_the_contracts_is_refused(string body)
    {
        await using var house = await AccountsServer.StartAsync();

        Assert.Equal((400, "validation_failed"), (await house.Visitor().PostAsync("auth/login", body)).Outcome);
    }

    private static string DeviceCookieOf(Answer login) =>
        login.Headers["Set-Cookie"].Single(cookie => cookie.Contains("-device-", StringComparison.Ordinal)).Split(';')[0];

    private static string NameIn(string cookie) => cookie.Split('=')[0];

    private static Task<Answer> LoginOnAsync(AccountsServer house, string device, string username, string password = AccountsServer.Password) =>
        house.Visitor().With("Cookie", device).PostAsync("auth/login", new { username, password });

    private static Task<Answer> CreateAsync(AccountsServer house, string username, string password) =>
        house.Admin.PostAsync("users", new { username, password, role = "user", library_ids = Array.Empty<string>() });

    /// <summary>To the byte, but for the id under which the server's log knows the request.</summary>
    private static string TextOf(Answer answer)
    {
        var body = answer.Body!.AsObject();
        body.Remove("trace_id");
        return body.ToJsonString();
    }

    private static IEnumerable<string> HeadersOf(Answer answer) =>
        answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order();
}
