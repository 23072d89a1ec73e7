using WatchParty.Media.Tests.Streaming;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Watching;

public sealed class ProgressTests(StreamHouse house) : IClassFixture<StreamHouse>
{
    [Fact]
    public async Task What_was_watched_last_is_continued_first()
    {
        var ana = await house.WelcomeAsync("ana");
        await SaveAsync(ana, house.Films.First, 300);
        await SaveAsync(ana, house.Films.Second, 400);
        Assert.Equal([(house.Films.Second, 400), (house.Films.First, 300)], await ContinueAsync(ana));

        await SaveAsync(ana, house.Films.First, 500);

        Assert.Equal([(house.Films.First, 500), (house.Films.Second, 400)], await ContinueAsync(ana));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1950, null)]
    [InlineData(0, null)]
    public async Task A_film_that_is_finished_or_not_begun_is_not_continued(long position, bool? finished)
    {
        var ana = await house.WelcomeAsync("ana");
        await SaveAsync(ana, house.Films.First, 1000);

        await SaveAsync(ana, house.Films.First, position, finished);

        Assert.Empty(await ContinueAsync(ana));
    }

    [Fact]
    public async Task A_film_somebody_calls_unfinished_is_continued_from_its_credits()
    {
        var ana = await house.WelcomeAsync("ana");

        await SaveAsync(ana, house.Films.First, 1990, finished: false);

        Assert.Equal([(house.Films.First, 1990)], await ContinueAsync(ana));
    }

    [Fact]
    public async Task Everybody_continues_only_what_they_watched_themselves()
    {
        await SaveAsync(await house.WelcomeAsync("ana"), house.Films.First, 1000);

        Assert.Empty(await ContinueAsync(await house.WelcomeAsync("bob")));
    }

    [Fact]
    public async Task What_may_no_longer_be_seen_is_neither_continued_nor_saved_and_comes_back_with_the_access()
    {
        var ana = await house.WelcomeAsync("ana");
        await SaveAsync(ana, house.Films.First, 1000);

        await house.Admin.PatchAsync($"users/{ana.Id}", new { library_ids = Array.Empty<string>() }).MustSucceed();
        Assert.Empty(await ContinueAsync(ana));
        Assert.Equal((404, "not_found"), (await ana.PutAsync($"items/{house.Films.First}/progress", new { position_ms = 1 })).Outcome);

        await house.Admin.PatchAsync($"users/{ana.Id}", new { library_ids = new[] { house.Films.Library } }).MustSucceed();
        Assert.Equal([(house.Films.First, 1000)], await ContinueAsync(ana));
    }

    [Theory]
    [InlineData("""{ "position_ms": -1 }""")]
    [InlineData("""{ "position_ms": 9007199254740993 }""")]
    [InlineData("""{ "position_ms": 99999999999999999999 }""")]
    [InlineData("""{ "position_ms": 1.5 }""")]
    [InlineData("""{ "position_ms": "1" }""")]
    [InlineData("""{ "position_ms": null }""")]
    [InlineData("""{ "position_ms": 1, "finished": "yes" }""")]
    [InlineData("""{ "position_ms": 1, "user_id": "another" }""")]
    [InlineData("""{ "finished": true }""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_position_that_is_none_is_refused(string body) =>
        Assert.Equal((400, "validation_failed"), (await house.Admin.PutAsync($"items/{house.Films.First}/progress", body)).Outcome);

    private static async Task SaveAsync(Friend friend, string item, long position, bool? finished = null) =>
        await friend.PutAsync($"items/{item}/progress", new { position_ms = position, finished }).MustSucceed();

    private static async Task<IEnumerable<(string Item, int Position)>> ContinueAsync(Friend friend) =>
        (await friend.GetAsync("users/me/continue").MustSucceed()).Items.Select(each => ((string)each["item"]!["id"]!, (int)each["position_ms"]!));
}
