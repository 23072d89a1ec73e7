using WatchParty.Support;

namespace WatchParty.Api.Tests.Accounts;

public sealed class SetupTests
{
    private static readonly object s_ana = new { setup_code = WatchPartyServer.SetupCode, username = "ana", password = AccountsServer.Password, server_name = "Home" };

    [Fact]
    public async Task The_first_admin_names_the_server_and_is_signed_in()
    {
        await using var house = await AccountsServer.StartAsync();
        var before = await house.Visitor().GetAsync("setup");

        var setup = await house.Visitor().PostAsync("setup", s_ana);
        var after = await house.Visitor().GetAsync("setup");
        var me = await house.Visitor().With(setup).GetAsync("users/me");

        Assert.True((bool)before["needs_setup"]!);
        Assert.Equal(201, setup.Status);
        Assert.Equal((false, "Home"), ((bool)after["needs_setup"]!, (string)after["server_name"]!));
        Assert.Equal(("ana", "admin"), ((string)me["username"]!, (string)me["role"]!));
    }

    [Fact]
    public async Task Of_fifty_racing_calls_exactly_one_wins()
    {
        await using var house = await AccountsServer.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => house.Visitor().PostAsync(
            "setup", new { setup_code = WatchPartyServer.SetupCode, username = $"admin{i}", password = AccountsServer.Password })));

        Assert.Equal(1, answers.Count(answer => answer.Status == 201));
        Assert.Equal(49, answers.Count(answer => answer.Outcome == (409, "setup_done")));
    }

    [Fact]
    public async Task The_door_stays_shut_after_a_restart()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await house.Server.RestartAsync();

        Assert.Equal((409, "setup_done"), (await house.Visitor().PostAsync("setup", s_ana)).Outcome);
    }

    [Fact]
    public async Task A_wrong_code_makes_nobody()
    {
        await using var house = await AccountsServer.StartAsync();

        var refused = await house.Visitor().PostAsync("setup", new { setup_code = "guess", username = "mallory", password = AccountsServer.Password });

        Assert.Equal((403, "setup_code_invalid"), refused.Outcome);
        Assert.True((bool)(await house.Visitor().GetAsync("setup"))["needs_setup"]!);
    }

    [Fact]
    public async Task Guessing_the_code_is_slowed_down()
    {
        await using var house = await AccountsServer.StartAsync();
        var guess = new { setup_code = "guess", username = "mallory", password = AccountsServer.Password };
        for (var i = 0; i < 5; i++)
            Assert.Equal(403, (await house.Visitor().PostAsync("setup", guess)).Status);

        var sixth = await house.Visitor().PostAsync("setup", guess);

        Assert.Equal((429, "rate_limited"), sixth.Outcome);
        Assert.Equal(["1"], sixth.Headers["Retry-After"]);
    }

    [Fact]
    public async Task All_wrong_fields_are_named_at_once()
    {
        await using var house = await AccountsServer.StartAsync();

        var refused = await house.Visitor().PostAsync("setup", new { setup_code = WatchPartyServer.SetupCode, username = "a b", password = "short", server_name = "" });

        Assert.Equal((400, "validation_failed"), refused.Outcome);
        Assert.Equal(["password", "server_name", "username"], refused["errors"]!.AsObject().Select(error => error.Key).Order());
    }

    [Fact]
    public async Task The_code_lies_in_the_data_folder_for_its_owner_alone_until_it_was_used()
    {
        await using var house = await AccountsServer.StartAsync();
        var file = Path.Combine(house.Server.DataFolder, "setup-code");
        await house.Visitor().PostAsync("setup", new { setup_code = "guess", username = "mallory", password = AccountsServer.Password });

        Assert.Equal(WatchPartyServer.SetupCode, (await File.ReadAllTextAsync(file)).Trim());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        await house.Visitor().PostAsync("setup", s_ana);

        Assert.False(File.Exists(file));
    }
}
