using System.Text;
using System.Web;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Accounts;

public sealed class PasswordTests
{
    private const string NewPassword = "another password";

    [Fact]
    public async Task A_new_password_ends_the_persons_other_sessions()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var here = await house.WelcomeAsync("bob");
        var there = await house.SignInAsync("bob");

        var changed = await here.PutAsync("users/me/password", new { current_password = AccountsServer.Password, new_password = NewPassword });

        Assert.Equal(204, changed.Status);
        Assert.Equal(200, (await here.GetAsync("users/me")).Status);
        Assert.Equal(401, (await there.GetAsync("users/me")).Status);
        Assert.Equal(401, (await house.LoginAsync("bob")).Status);
        Assert.Equal(200, (await house.LoginAsync("bob", NewPassword)).Status);
    }

    [Fact]
    public async Task Who_does_not_know_the_password_cannot_change_it_and_cannot_go_on_guessing()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.WelcomeAsync("bob");
        var guess = new { current_password = "wrong password", new_password = NewPassword };
        for (var i = 0; i < 5; i++)
            Assert.Equal((403, "invalid_password"), (await bob.PutAsync("users/me/password", guess)).Outcome);

        Assert.Equal((429, "rate_limited"), (await bob.PutAsync("users/me/password", guess)).Outcome);
    }

    [Fact]
    public async Task A_link_lets_a_new_person_choose_a_password_once()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var created = await house.Admin.PostAsync("users", new { username = "bob", role = "user", library_ids = Array.Empty<string>() });
        var choice = new { token = TokenIn(created), new_password = NewPassword };

        var racing = await Task.WhenAll(house.Visitor().PostAsync("auth/set-password", choice), house.Visitor().PostAsync("auth/set-password", choice));
        var again = await house.Visitor().PostAsync("auth/set-password", choice);

        Assert.Equal([204, 404], racing.Select(answer => answer.Status).Order());
        Assert.Equal((404, "not_found"), again.Outcome);
        Assert.Equal(200, (await house.LoginAsync("bob", NewPassword)).Status);
    }

    [Fact]
    public async Task A_link_lasts_seven_days_and_only_the_newest_counts()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.CreateAsync("bob");
        var first = TokenIn(await house.Admin.PostAsync($"users/{bob["id"]}/set-password-link"));
        var second = TokenIn(await house.Admin.PostAsync($"users/{bob["id"]}/set-password-link"));

        var byFirst = await house.Visitor().PostAsync("auth/set-password", new { token = first, new_password = NewPassword });
        house.Time.Advance(TimeSpan.FromDays(7));
        var bySecond = await house.Visitor().PostAsync("auth/set-password", new { token = second, new_password = NewPassword });

        Assert.Equal((404, 404), (byFirst.Status, bySecond.Status));
    }

    [Fact]
    public async Task No_secret_stands_in_the_data_folder()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var created = await house.Admin.PostAsync("users", new { username = "bob", role = "user", library_ids = Array.Empty<string>() });
        string[] secrets = [AccountsServer.Password, house.Admin.Token, TokenIn(created), WatchPartyServer.SetupCode];

        foreach (var file in Directory.GetFiles(house.Server.DataFolder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var content = await reader.ReadToEndAsync();
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, content, StringComparison.Ordinal));
        }
    }

    private static string TokenIn(Answer link) =>
        HttpUtility.ParseQueryString(new Uri((string)link["set_password_url"]!).Query)["token"]!;
}
