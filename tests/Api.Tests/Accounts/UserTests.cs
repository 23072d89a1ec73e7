namespace WatchParty.Api.Tests.Accounts;

public sealed class UserTests
{
    private static readonly string[] s_none = [];

    [Theory]
    [InlineData("bob", 409)]
    [InlineData("BOB", 409)]
    [InlineData("bo", 400)]
    [InlineData("bob\u202e", 400)]
    [InlineData("ｂｏｂ", 400)]
    [InlineData("bob ", 400)]
    [InlineData("bob\n", 400)]
    [InlineData("bob2", 201)]
    public async Task A_name_is_plain_and_nobody_elses(string username, int status)
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.CreateAsync("bob");

        var created = await house.Admin.PostAsync("users", new { username, password = AccountsServer.Password, role = "user", library_ids = s_none });

        Assert.Equal(status, created.Status);
    }

    [Fact]
    public async Task Only_admins_manage_accounts()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.WelcomeAsync("bob");

        Assert.Equal((403, "forbidden"), (await bob.GetAsync("users")).Outcome);
        Assert.Equal((403, "forbidden"), (await bob.PatchAsync($"users/{bob.Id}", new { role = "admin" })).Outcome);
        Assert.Equal((401, "unauthenticated"), (await house.Visitor().GetAsync("users")).Outcome);
    }

    [Fact]
    public async Task Libraries_that_do_not_exist_are_refused()
    {
        await using var house = await AccountsServer.WithAdminAsync();

        var created = await house.Admin.PostAsync("users", new { username = "bob", role = "user", library_ids = (string[])[NamedLibraries.Nowhere.ToString()] });

        Assert.Equal((400, "validation_failed"), created.Outcome);
        Assert.NotNull(created["errors"]!["library_ids"]);
        Assert.Single((await house.Admin.GetAsync("users")).Items);
    }

    [Fact]
    public async Task A_change_of_role_and_libraries_holds_from_the_next_request_on()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.WelcomeAsync("bob", "user", NamedLibraries.Films);

        var changed = await house.Admin.PatchAsync($"users/{bob.Id}", new { role = "admin", library_ids = (string[])[NamedLibraries.Series.ToString()] });
        var me = await bob.GetAsync("users/me");

        Assert.Equal(200, changed.Status);
        Assert.Equal("admin", (string)me["role"]!);
        Assert.Equal(NamedLibraries.Series.ToString(), (string)me["library_ids"]!.AsArray().Single()!);
        Assert.Equal(200, (await bob.GetAsync("users")).Status);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("delete")]
    [InlineData("new password")]
    public async Task Somebody_who_was_shut_out_finds_the_next_request_refused(string how)
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.WelcomeAsync("bob");

        var done = how switch
        {
            "disable" => await house.Admin.PatchAsync($"users/{bob.Id}", new { disabled = true }),
            "delete" => await house.Admin.DeleteAsync($"users/{bob.Id}"),
            _ => await house.Admin.PatchAsync($"users/{bob.Id}", new { password = "another password" }),
        };

        Assert.InRange(done.Status, 200, 204);
        Assert.Equal(401, (await bob.GetAsync("users/me")).Status);
        Assert.Equal(401, (await house.LoginAsync("bob")).Status);
    }

    [Fact]
    public async Task The_last_admin_can_be_neither_deleted_disabled_nor_demoted()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.Admin.PostAsync("users", new { username = "never-came", role = "admin", library_ids = s_none });
        var ana = $"users/{house.Admin.Id}";

        Assert.Equal((409, "conflict"), (await house.Admin.DeleteAsync(ana)).Outcome);
        Assert.Equal((409, "conflict"), (await house.Admin.PatchAsync(ana, new { disabled = true })).Outcome);
        Assert.Equal((409, "conflict"), (await house.Admin.PatchAsync(ana, new { role = "user" })).Outcome);
        Assert.Equal("admin", (string)(await house.Admin.GetAsync("users/me"))["role"]!);
    }

    [Fact]
    public async Task Of_two_admins_who_demote_each_other_exactly_one_wins()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        var bob = await house.WelcomeAsync("bob", "admin");

        var answers = await Task.WhenAll(
            house.Admin.PatchAsync($"users/{bob.Id}", new { role = "user" }),
            bob.PatchAsync($"users/{house.Admin.Id}", new { role = "user" }));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Single(answers, answer => answer.Status is 403 or 409);
    }

    [Fact]
    public async Task Nobody_of_that_id_is_404_and_a_text_that_is_no_id_400()
    {
        await using var house = await AccountsServer.WithAdminAsync();

        Assert.Equal((404, "not_found"), (await house.Admin.DeleteAsync($"users/{NamedLibraries.Nowhere}")).Outcome);
        Assert.Equal((404, "not_found"), (await house.Admin.PostAsync($"users/{NamedLibraries.Nowhere}/set-password-link")).Outcome);
        Assert.Equal((400, "validation_failed"), (await house.Admin.DeleteAsync("users/bob")).Outcome);
        Assert.Equal((400, "validation_failed"), (await house.Admin.PatchAsync($"users/{house.Admin.Id}", new { is_admin = true })).Outcome);
    }
}
