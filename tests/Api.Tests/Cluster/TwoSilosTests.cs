using System.Globalization;
using System.Net;
using WatchParty.Api.Tests.Gateway;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Cluster;

/// <summary>Two silos, the clock of the second a minute ahead, and nothing that sends a person to one of them.</summary>
public sealed class TwoSilosTests : IAsyncLifetime
{
    private static readonly TimeSpan s_ahead = TimeSpan.FromMinutes(1);

    private SiloHouse _house = null!;

    public async Task InitializeAsync() => _house = await SiloHouse.OpenAsync(TimeSpan.Zero, s_ahead);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task What_is_done_at_one_silo_is_seen_at_the_other_with_the_same_version_and_on_the_same_clock()
    {
        var party = await _house.PartyHostedByAsync("host", ["bob"]);
        await party["bob"].JoinAsync();
        using var here = await EnterAsync(0, party, "host");
        using var there = await EnterAsync(1, party, "bob");

        await here.SayAsync(new { type = "play", position_ms = 0 });

        var seenHere = await here.HearUntilAsync("state", frame => (bool)frame["playing"]!);
        var seenThere = await there.HearUntilAsync("state", frame => (bool)frame["playing"]!);
        Assert.Equal((long)seenHere["version"]!, (long)seenThere["version"]!);
        Assert.Equal((long)seenHere["updated_ts_ms"]!, (long)seenThere["updated_ts_ms"]!);
        AssertSameClock((double)seenHere["server_ts_ms"]!, (double)seenThere["server_ts_ms"]!);
        AssertSameClock(await AskTimeAsync(here), await AskTimeAsync(there));
    }

    [Fact]
    public async Task A_ticket_is_good_at_any_silo_and_once_in_all_of_them()
    {
        var party = await _house.PartyHostedByAsync("host");
        var ticket = await PartySocket.TicketAsync(party["host"], party.Room);

        var entered = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => TryEnterAsync(n % 2, party, ticket)));

        Assert.Single(entered, isIn => isIn);
    }

    [Fact]
    public async Task Signing_out_at_one_silo_closes_the_socket_at_the_other()
    {
        var party = await _house.PartyHostedByAsync("host");
        using var there = await EnterAsync(1, party, "host");

        await party["host"].Self.PostAsync("auth/logout").MustSucceed();

        Assert.Equal(4401, await there.HearCloseAsync());
    }

    [Fact]
    public async Task An_invite_reaches_the_inbox_at_the_other_silo_and_losing_the_library_closes_the_room_there()
    {
        var guest = await _house.WelcomeAsync("bob");
        using var inbox = await PartySocket.OpenInboxAsync(_house.AddressOf(1), guest);
        await inbox.HearAsync("invites");

        var party = await _house.PartyHostedByAsync("host", strangers: []);
        await party["host"].Self.PostAsync($"watch-party/rooms/{party.Room}/invites", new { invites = new[] { new { user_id = guest.Id, role = "viewer" } } }).MustSucceed();

        Assert.Equal(1, (int)(await inbox.HearAsync("invites"))["count"]!);
        await _house.At(1, guest).PostAsync($"watch-party/rooms/{party.Room}/join", new { }).MustSucceed();
        using var there = await PartySocket.EnterAsync(_house.AddressOf(1), new Guest(_house.At(1, guest), party.Room), party.Room);
        await _house.Admin.PatchAsync($"users/{guest.Id}", new { library_ids = Array.Empty<string>() }).MustSucceed();
        Assert.Equal(4403, await there.HearCloseAsync());
    }

    [Fact]
    public async Task A_film_granted_by_one_silo_is_sent_by_the_other()
    {
        var playback = await _house.Admin.GetAsync($"items/{_house.Films.First}/playback").MustSucceed();

        using var film = await _house.Door(1).GetAsync((string)playback["direct_url"]!);

        Assert.Equal(HttpStatusCode.OK, film.StatusCode);
    }

    [Fact]
    public async Task The_rooms_of_a_silo_that_stops_go_on_at_the_other()
    {
        var party = await _house.PartyHostedByAsync("host", ["bob"]);
        await party["bob"].JoinAsync();
        using var there = await EnterAsync(1, party, "bob");
        var before = (long)(await there.AskAsync())["version"]!;

        await _house.StopAsync(0);
        using var host = await EnterAsync(0, party, "host");
        await host.SayAsync(new { type = "play", position_ms = 0 });

        var after = await there.HearUntilAsync("state", frame => (bool)frame["playing"]!);
        Assert.True((long)after["version"]! > before);
    }

    private Task<PartySocket> EnterAsync(int silo, Party party, string name) =>
        PartySocket.EnterAsync(_house.AddressOf(silo), new Guest(_house.At(silo, party[name].Self), party.Room), party.Room);

    private async Task<bool> TryEnterAsync(int silo, Party party, string ticket)
    {
        try
        {
            using var socket = await PartySocket.OpenAsync(_house.AddressOf(silo), party.Room, ticket);
            return true;
        }
        catch (UpgradeRefusedException refused)
        {
            Assert.Equal(401, refused.Status);
            return false;
        }
    }

    private static async Task<double> AskTimeAsync(PartySocket socket)
    {
        await socket.SayAsync(new { type = "ping", id = 1, client_ts_ms = 0 });
        var pong = await socket.HearUntilAsync("pong");
        return (double)pong["sent_ts_ms"]! - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
    }

    /// <summary>Ten times closer than the machines' clocks are: what is left is the time between the two readings.</summary>
    private static void AssertSameClock(double one, double other) =>
        Assert.True(Math.Abs(one - other) < s_ahead.TotalMilliseconds / 10, string.Create(CultureInfo.InvariantCulture, $"The clocks are {one - other} ms apart."));
}
