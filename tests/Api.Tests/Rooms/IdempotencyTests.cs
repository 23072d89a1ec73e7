using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

[Collection(PartyHouses.Name)]
public sealed class IdempotencyTests(HouseFixture house)
{
    [Fact]
    public async Task Twenty_requests_with_one_key_at_the_same_time_make_one_room()
    {
        var ana = await house.WelcomeAsync("ana");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CreateAsync(ana, "key-1")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => (string)answer["room_id"]!).Distinct());
        Assert.Single((await ana.GetAsync("watch-party/rooms"))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_conflict()
    {
        var ana = await house.WelcomeAsync("ana");
        await CreateAsync(ana, "key-1").MustSucceed();

        var refused = await CreateAsync(ana, "key-1", password: "friends");

        Assert.Equal((409, "conflict"), refused.Outcome);
    }

    [Fact]
    public async Task The_same_key_with_another_password_is_a_conflict()
    {
        var ana = await house.WelcomeAsync("ana");
        var first = await CreateAsync(ana, "key-1", "friends").MustSucceed();

        var again = await CreateAsync(ana, "key-1", "friends").MustSucceed();
        var refused = await CreateAsync(ana, "key-1", "enemies");

        Assert.Equal((string)first["room_id"]!, (string)again["room_id"]!);
        Assert.Equal((409, "conflict"), refused.Outcome);
    }

    [Fact]
    public async Task Keys_of_two_people_are_strangers_to_each_other()
    {
        var ana = await CreateAsync(await house.WelcomeAsync("ana"), "key-1").MustSucceed();
        var bob = await CreateAsync(await house.WelcomeAsync("bob"), "key-1").MustSucceed();

        Assert.NotEqual((string)ana["room_id"]!, (string)bob["room_id"]!);
    }

    [Fact]
    public async Task A_repeated_key_returns_the_first_answer_after_the_room_has_ended()
    {
        var ana = await house.WelcomeAsync("ana");
        var first = await CreateAsync(ana, "key-1").MustSucceed();
        await new Guest(ana, (string)first["room_id"]!).EndAsync().MustSucceed();

        var again = await CreateAsync(ana, "key-1");

        Assert.Equal((201, (string?)first["room_id"]), (again.Status, (string?)again["room_id"]));
    }

    [Fact]
    public async Task A_key_of_300_letters_is_refused()
    {
        var refused = await CreateAsync(await house.WelcomeAsync("ana"), new string('k', 300));

        Assert.Equal((400, "validation_failed"), refused.Outcome);
    }

    private Task<Answer> CreateAsync(Friend host, string key, string? password = null) =>
        host.PostAsync("watch-party/rooms", new { item_id = house.Films.First, password }, key);
}
