using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Media.Streaming;
using WatchParty.Support;
using WatchParty.Support.Parties;
using WatchParty.Support.Postgres;

namespace WatchParty.Media.Tests.Streaming;

/// <summary>Films of a server on a PostgreSQL that goes away.</summary>
public sealed class AbsentDatabaseTests : IAsyncLifetime
{
    private readonly PostgresServer _postgres = PostgresServer.Start();
    private readonly House _house;

    public AbsentDatabaseTests() => _house = new House(_postgres.CreateDatabase());

    public Task InitializeAsync() => _house.OpenAsync();

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _postgres.Dispose();
    }

    [Fact]
    public async Task Who_watches_may_jump_while_nobody_can_be_asked_and_nobody_else_begins()
    {
        var (watched, other) = (await FilmOfAsync("ana"), await FilmOfAsync("bob"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(watched));

        _postgres.StopAtOnce();

        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(watched));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(other));
        _postgres.Begin();
    }

    [Fact]
    public async Task Whoever_lost_the_right_before_that_may_not()
    {
        var film = await FilmOfAsync("ana");
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(film));
        foreach (var person in (await _house.Admin.GetAsync("users").MustSucceed()).Items.Where(person => (string)person["role"]! == "user"))
            await _house.Admin.PatchAsync($"users/{person["id"]}", new { library_ids = Array.Empty<string>() }).MustSucceed();
        var recent = _house.Server.Services.GetRequiredService<RecentGrants>();
        await Eventually.SeeAsync(() => Task.FromResult(recent.All.Count), remembered => remembered == 0, "the grant to be forgotten");

        _postgres.StopAtOnce();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(film));
        _postgres.Begin();
    }

    private async Task<Uri> FilmOfAsync(string name)
    {
        var friend = await _house.WelcomeAsync(name);
        return new(_house.Server.Address, (string)(await friend.GetAsync($"items/{_house.Films.First}/playback").MustSucceed())["direct_url"]!);
    }

    private async Task<HttpStatusCode> StatusOfAsync(Uri film)
    {
        using var response = await _house.Server.CreateHttpClient().GetAsync(film);
        return response.StatusCode;
    }

    private sealed class House(string database) : OpenHouse
    {
        protected override string[] Settings => [.. base.Settings, .. SharedPostgres.SettingsFor(database)];
    }
}
