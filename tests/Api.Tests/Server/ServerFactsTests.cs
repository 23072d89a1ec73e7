using WatchParty.Api.Tests.Accounts;

namespace WatchParty.Api.Tests.Server;

public sealed class ServerFactsTests
{
    [Fact]
    public async Task An_admin_learns_how_the_server_is_and_nobody_else_does()
    {
        await using var house = await AccountsServer.WithAdminAsync();
        await File.WriteAllBytesAsync(Path.Combine(house.Server.DataFolder, "something"), new byte[100_000]);

        var facts = await house.Admin.GetAsync("admin/server");

        Assert.Equal(200, facts.Status);
        Assert.Equal(("Watch Party", Path.GetFullPath(house.Server.DataFolder)), ((string?)facts.Body!["name"], (string?)facts.Body["data_folder"]));
        Assert.InRange((long)facts.Body["data_bytes"]!, 100_000, 100_000_000);
        Assert.True((long)facts.Body["free_bytes"]! > 0);
        Assert.Empty(facts.Body["not_ready"]!.AsArray());
        Assert.InRange((long)facts.Body["started_ts"]!, 1, house.Time.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal(403, (await (await house.WelcomeAsync("bob")).GetAsync("admin/server")).Status);
        Assert.Equal(401, (await house.Visitor().GetAsync("admin/server")).Status);
    }
}
