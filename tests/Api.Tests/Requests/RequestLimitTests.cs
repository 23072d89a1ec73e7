using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Requests;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task One_person_who_asks_too_much_is_told_to_wait_and_nobody_else_is()
    {
        await using var house = await LimitedHouse.OpenAsync();
        var (ana, bob) = (await house.WelcomeAsync("ana"), await house.WelcomeAsync("bob"));

        var flood = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => ana.GetAsync("users/me")));

        var refused = flood.Where(answer => answer.Status != 200).ToList();
        Assert.InRange(refused.Count, 1, 500);
        Assert.All(refused, answer => Assert.Equal((429, "rate_limited"), answer.Outcome));
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter?.Delta));
        Assert.Equal(200, (await bob.GetAsync("users/me")).Status);
        Assert.Equal(200, (await house.Anonymous().GetAsync("setup")).Status);
    }

    [Fact]
    public async Task Requests_that_may_cost_a_hash_are_counted_before_anything_is_hashed()
    {
        await using var house = await LimitedHouse.OpenAsync("Limits:PasswordRequestsPerMinute=4");

        var tries = new List<int>();
        for (var i = 0; i < 12; i++)
            tries.Add((await house.Anonymous().PostAsync("auth/login", new { username = $"nobody{i}", password = "wrong password" })).Status);

        Assert.Equal(401, tries[0]);
        Assert.InRange(tries.Count(status => status == 429), 6, 11);
        Assert.DoesNotContain(tries, status => status is not (401 or 429));
        Assert.Equal(200, (await house.Admin.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task Health_is_told_however_often_it_is_asked_for()
    {
        await using var server = await WatchPartyServer.StartAsync(null, "Limits:RequestsPerSecond=5", "Limits:RequestBurst=5");
        using var http = server.CreateHttpClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => http.GetAsync("health/live")));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
    }

    [Fact]
    public async Task Silent_strangers_take_no_place_from_members_and_are_few_per_address()
    {
        await using var house = await LimitedHouse.OpenAsync("Limits:UnauthenticatedSocketsPerAddress=3");
        var party = await house.PartyHostedByAsync("ana");
        var silent = new List<PartySocket>();
        for (var i = 0; i < 3; i++)
            silent.Add(await PartySocket.OpenAsync(house, party.Room, ticket: null));

        var refused = await Assert.ThrowsAsync<UpgradeRefusedException>(() => PartySocket.OpenAsync(house, party.Room, ticket: null));
        Assert.Equal(429, refused.Status);
        using var member = await PartySocket.EnterAsync(house, party.Host, party.Room);

        await silent[0].SayAsync(new { type = "auth", token = await PartySocket.TicketAsync(party.Host, party.Room) });
        await silent[0].HearAsync("hello");
        using var next = await PartySocket.OpenAsync(house, party.Room, ticket: null);
        silent.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Forty_pages_of_one_household_may_all_be_at_the_door_at_once()
    {
        await using var house = await LimitedHouse.OpenAsync();
        var party = await house.PartyHostedByAsync("ana");

        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => PartySocket.OpenAsync(house, party.Room, ticket: null)));

        await pages[^1].SayAsync(new { type = "auth", token = await PartySocket.TicketAsync(party.Host, party.Room) });
        await pages[^1].HearAsync("hello");
        Array.ForEach(pages, page => page.Dispose());
    }

    [Fact]
    public async Task At_the_cap_of_all_sockets_one_more_is_refused_and_the_others_go_on()
    {
        await using var house = await LimitedHouse.OpenAsync("Limits:Sockets=2");
        var party = await house.PartyHostedByAsync("ana");
        using var first = await PartySocket.EnterAsync(house, party.Host, party.Room);
        var second = await PartySocket.EnterAsync(house, party.Host, party.Room);

        var refused = await Assert.ThrowsAsync<UpgradeRefusedException>(() => PartySocket.EnterAsync(house, party.Host, party.Room));
        Assert.Equal(429, refused.Status);
        await first.HearAllAsync();

        second.Dispose();
        await Eventually.SeeAsync(async () => await TryEnterAsync(house, party), entered => entered, "a place for another socket");
    }

    [Fact]
    public async Task One_person_holds_so_many_sockets_over_all_rooms_and_the_oldest_gives_way()
    {
        await using var house = await LimitedHouse.OpenAsync("Limits:SocketsPerUser=5", "Limits:SocketsPerMember=5");
        var ana = await house.WelcomeAsync("ana");
        var inboxes = new List<PartySocket>();
        for (var i = 0; i < 6; i++)
        {
            inboxes.Add(await PartySocket.OpenInboxAsync(house, ana));
            await inboxes[i].HearAsync("invites");
        }

        Assert.Equal(4409, await inboxes[0].HearCloseAsync());
        await inboxes[5].HearAllAsync();
        inboxes.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task An_inbox_holds_so_many_invites_and_whoever_answers_one_can_be_invited_again()
    {
        await using var house = await LimitedHouse.OpenAsync("Rooms:MaxInvitesPerInbox=2");
        var bob = await house.WelcomeAsync("bob");
        var rooms = new List<string>();
        for (var i = 0; i < 2; i++)
            rooms.Add((string)(await InviteAsync(house, bob).MustSucceed())["room_id"]!);

        var refused = await InviteAsync(house, bob);
        Assert.Equal((409, "conflict"), refused.Outcome);
        Assert.Equal(bob.Id, (string?)Assert.Single(refused["user_ids"]!.AsArray()));

        await bob.PostAsync($"watch-party/invites/{rooms[0]}/decline").MustSucceed();
        await InviteAsync(house, bob).MustSucceed();
    }

    private static Task<Answer> InviteAsync(PartyHouse house, Friend friend) =>
        house.Admin.PostAsync("watch-party/rooms", new { item_id = house.Films.First, invites = new[] { new { user_id = friend.Id } } });

    private static async Task<bool> TryEnterAsync(PartyHouse house, Party party)
    {
        try
        {
            using var socket = await PartySocket.EnterAsync(house, party.Host, party.Room);
            return true;
        }
        catch (UpgradeRefusedException)
        {
            return false;
        }
    }

    /// <summary>A house on the limits of the contract but for those that the test names.</summary>
    private sealed class LimitedHouse : PartyHouse, IAsyncDisposable
    {
        private WatchPartyServer _server = null!;

        protected override HttpClient Http => field ??= Connect(_server.Address);

        public static async Task<LimitedHouse> OpenAsync(params string[] limits)
        {
            var house = new LimitedHouse { _server = await WatchPartyServer.StartAsync(null, [$"Setup:Code={WatchPartyServer.SetupCode}", .. limits]) };
            await house.FurnishAsync(Path.Combine(house._server.DataFolder, "films"));
            return house;
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await _server.DisposeAsync();
        }
    }
}
