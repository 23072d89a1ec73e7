namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class CreateRoomTests(HouseFixture house)
{
    [Fact]
    public async Task A_new_room_answers_201_with_its_link()
    {
        var ana = await house.WelcomeAsync("ana");

        var created = await ana.PostAsync("watch-party/rooms", new { item_id = house.Films.First });

        Assert.Equal(201, created.Status);
        Assert.Equal($"/watch-party/rooms/{created["room_id"]}", (string?)created["join_path"]);
        Assert.EndsWith($"/rooms/{created["room_id"]}", created.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public async Task A_party_cannot_begin_outside_of_time(long position)
    {
        var ana = await house.WelcomeAsync("ana");

        var refused = await ana.PostAsync("watch-party/rooms", new { item_id = house.Films.First, start_position_ms = position });

        Assert.Equal((400, "validation_failed"), refused.Outcome);
    }

    [Fact]
    public async Task A_room_without_policy_has_the_defaults()
    {
        var party = await house.PartyHostedByAsync("ana");

        var policy = (await party.Host.LookAsync())["policy"]!;

        Assert.Equal(
            """{"allow_non_host_play_pause":true,"allow_non_host_seek":false,"default_join_role":"viewer","invite_only":false,"wait_for_buffering":true,"require_ready":false,"allow_chat":true}""",
            policy.ToJsonString());
    }

    [Fact]
    public async Task A_partial_policy_leaves_the_rest_at_its_defaults()
    {
        var party = await house.PartyHostedByAsync("ana", policy: new { allow_non_host_seek = true, default_join_role = "controller" });

        var policy = (await party.Host.LookAsync())["policy"]!;

        Assert.True((bool)policy["allow_non_host_seek"]!);
        Assert.True((bool)policy["allow_non_host_play_pause"]!);
        Assert.Equal("controller", (string?)policy["default_join_role"]);
    }

    [Fact]
    public async Task Everybody_invited_finds_the_invite_at_once()
    {
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "cleo:controller"]);

        Assert.True(await party["bob"].IsInvitedAsync());
        Assert.True(await party["cleo"].IsInvitedAsync());
    }

    [Fact]
    public async Task An_invitee_without_access_stops_the_whole_room()
    {
        var ana = await house.WelcomeAsync("ana");
        var bob = await house.WelcomeAsync("bob");
        var outsider = await house.WelcomeAsync("olga", mayWatch: false);

        var refused = await ana.PostAsync("watch-party/rooms", new
        {
            item_id = house.Films.First,
            invites = new[] { new { user_id = bob.Id, role = "viewer" }, new { user_id = outsider.Id, role = "viewer" } },
        });

        Assert.Equal((403, "library_access_denied"), refused.Outcome);
        Assert.Equal(outsider.Id, Assert.Single((string[])[.. refused["user_ids"]!.AsArray().Select(id => (string)id!)]));
        Assert.Empty((await bob.GetAsync("watch-party/invites")).Items);
        Assert.Empty((await ana.GetAsync("watch-party/rooms"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_film_the_host_may_not_see_and_one_that_does_not_exist_are_refused_alike()
    {
        var ana = await house.WelcomeAsync("ana");

        var secret = await ana.PostAsync("watch-party/rooms", new { item_id = house.SecretFilms.First });
        var nothing = await ana.PostAsync("watch-party/rooms", new { item_id = "00000000-0000-7000-8000-000000000000" });

        Assert.Equal((403, "library_access_denied"), secret.Outcome);
        Assert.Equal((secret.Outcome, (string?)secret["detail"]), (nothing.Outcome, (string?)nothing["detail"]));
    }

    [Theory]
    [InlineData("""{}""", "no item")]
    [InlineData("""{"item_id":"x"}""", "an item that is no id")]
    [InlineData("""{"item_id":"ITEM","invites":[null]}""", "an invite that is null")]
    [InlineData("""{"item_id":"ITEM","invites":[{"user_id":"ME","role":"viewer"}]}""", "an invite to oneself")]
    [InlineData("""{"item_id":"ITEM","invites":[{"user_id":"YOU"},{"user_id":"YOU"}]}""", "the same person twice")]
    [InlineData("""{"item_id":"ITEM","invites":[{"user_id":"YOU","role":"host"}]}""", "a second host")]
    [InlineData("""{"item_id":"ITEM","invites":[{"user_id":"YOU","role":1}]}""", "a role that is a number")]
    [InlineData("""{"item_id":"ITEM","invites":[{"user_id":"00000000-0000-7000-8000-000000000000"}]}""", "somebody unknown")]
    [InlineData("""{"item_id":"ITEM","password":"abc"}""", "a password of three letters")]
    [InlineData("""{"item_id":"ITEM","policy":{"default_join_role":"host"}}""", "everybody joining as host")]
    [InlineData("""{"item_id":"ITEM","policy":{"allow_everything":true}}""", "an unknown rule")]
    [InlineData("""{"item_id":"ITEM","surprise":1}""", "an unknown field")]
    [InlineData("""{"item_id":"ITEM","item_id":"ITEM"}""", "a field twice")]
    [InlineData("""{"item_id":"ITEM",}""", "a trailing comma")]
    [InlineData("""null""", "nothing")]
    public async Task A_wrong_request_is_400_and_creates_nothing(string body, string what)
    {
        var ana = await house.WelcomeAsync("ana");
        var bob = await house.WelcomeAsync("bob");
        var filled = body.Replace("ITEM", house.Films.First).Replace("ME", ana.Id).Replace("YOU", bob.Id);

        var refused = await ana.PostAsync("watch-party/rooms", filled);

        Assert.True((400, "validation_failed") == refused.Outcome, $"{what}: {refused.Outcome}");
        Assert.NotEmpty(refused["errors"]!.AsObject());
        Assert.Empty((await ana.GetAsync("watch-party/rooms"))["items"]!.AsArray());
    }

    [Fact]
    public async Task More_than_a_hundred_invites_are_refused()
    {
        var ana = await house.WelcomeAsync("ana");
        var invites = Enumerable.Range(0, 101).Select(n => new { user_id = $"00000000-0000-7000-8000-{n:x12}", role = "viewer" });

        var refused = await ana.PostAsync("watch-party/rooms", new { item_id = house.Films.First, invites });

        Assert.Equal((400, "validation_failed"), refused.Outcome);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_sign_in()
    {
        var refused = await house.Anonymous().PostAsync("watch-party/rooms", new { item_id = house.Films.First });

        Assert.Equal((401, "unauthenticated"), refused.Outcome);
    }
}
