using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Starting;

public sealed class SetPasswordLinkTests : IDisposable
{
    private const string Chosen = "a new beginning";

    private readonly CrashingHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_lost_admin_password_is_replaced_by_a_link_made_while_the_server_runs()
    {
        await _house.OpenAsync();

        var link = await LinkAsync("admin");

        Assert.Equal(204, (await ChooseAsync(link)).Status);
        Assert.Equal(200, (await SignInAsync()).Status);
        Assert.Equal(404, (await ChooseAsync(link)).Status);
    }

    [Fact]
    public async Task A_link_made_while_the_server_is_stopped_is_good_once_it_runs()
    {
        await _house.OpenAsync();
        await _house.StopAsync();

        var link = await LinkAsync("ADMIN");

        await _house.StartAsync();
        Assert.Equal(204, (await ChooseAsync(link)).Status);
        Assert.Equal(200, (await SignInAsync()).Status);
    }

    [Fact]
    public async Task An_unknown_name_is_told_in_one_sentence()
    {
        await _house.OpenAsync();

        Assert.Equal(1, await RefusedAsync("Nobody is called 'nemo'", "nemo"));
    }

    [Fact]
    public async Task A_folder_without_a_database_is_told_in_one_sentence_and_not_created()
    {
        Assert.Equal(1, await RefusedAsync("There is no database in", "admin"));
        Assert.False(Directory.Exists(_house.DataFolder));
    }

    [Fact]
    public async Task A_forgotten_name_is_asked_for() =>
        Assert.Equal(1, await RefusedAsync("Whose password?"));

    private async Task<Uri> LinkAsync(string username)
    {
        using var command = Command("--PublicUrl=https://party.example.org", username);
        var link = await command.LineWithAsync("/set-password?token=");
        var (code, errors) = await command.ExitAsync();

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("https://party.example.org/", link, StringComparison.Ordinal);
        return new Uri(link);
    }

    private async Task<int> RefusedAsync(string sentence, params string[] username)
    {
        using var command = Command("--PublicUrl=", username);
        var (code, errors) = await command.ExitAsync();

        Assert.Contains(sentence, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        return code;
    }

    private ServerProcess Command(string setting, params string[] username) =>
        ServerProcess.Start(null, ["set-password-link", .. username, $"--DataFolder={_house.DataFolder}", setting]);

    private Task<Answer> ChooseAsync(Uri link) =>
        _house.Anonymous().PostAsync("auth/set-password", new { token = link.Query["?token=".Length..], new_password = Chosen });

    private Task<Answer> SignInAsync() =>
        _house.Anonymous().PostAsync("auth/login", new { username = "admin", password = Chosen });
}
