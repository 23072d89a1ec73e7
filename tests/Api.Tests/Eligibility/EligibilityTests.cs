using WatchParty.Api.Tests.Rooms;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Eligibility;

[Collection(PartyHouses.Name)]
public sealed class EligibilityTests(HouseFixture house)
{
    [Fact]
    public async Task Libraries_that_everybody_sees_are_eligible_and_the_others_say_who_stands_in_the_way()
    {
        var bob = await house.WelcomeAsync("bob");
        var outsider = await house.WelcomeAsync("olga", mayWatch: false);

        var withBob = await AskAsync(house.Admin, bob);
        var withBoth = await AskAsync(house.Admin, bob, outsider);

        Assert.Equal([house.Films.Library], Ids(withBob, "library_ids"));
        Assert.Empty(Ids(withBoth, "library_ids"));
        var films = withBoth["blocked"]!.AsArray().Single(blocked => (string?)blocked!["library_id"] == house.Films.Library)!;
        Assert.Equal(outsider.Id, (string?)Assert.Single(films["user_ids"]!.AsArray()));
    }

    [Fact]
    public async Task Libraries_that_the_caller_may_not_see_are_not_mentioned()
    {
        var bob = await house.WelcomeAsync("bob");

        var answer = await AskAsync(bob, house.Admin);

        Assert.Equal([house.Films.Library], Ids(answer, "library_ids"));
        Assert.Empty(answer["blocked"]!.AsArray());
    }

    [Fact]
    public async Task Alone_one_may_choose_from_all_ones_own_libraries()
    {
        Assert.Equal([house.Films.Library], Ids(await AskAsync(await house.WelcomeAsync("ana")), "library_ids"));
    }

    [Theory]
    [InlineData("""{"user_ids":["00000000-0000-7000-8000-000000000000"]}""")]
    [InlineData("""{"user_ids":["bob"]}""")]
    [InlineData("""{"user_ids":[null]}""")]
    [InlineData("""{"user_ids":null}""")]
    [InlineData("""{}""")]
    public async Task Unknown_people_are_400(string body)
    {
        Assert.Equal((400, "validation_failed"), (await house.Admin.PostAsync("watch-party/eligible-libraries", body)).Outcome);
    }

    [Fact]
    public async Task Everybody_but_oneself_may_be_invited()
    {
        var ana = await house.WelcomeAsync("ana");
        var bob = await house.WelcomeAsync("bob");

        var people = (await ana.GetAsync("watch-party/users").MustSucceed()).Items;

        Assert.Equal(bob.Username, (string?)Assert.Single(people, person => (string?)person["id"] == bob.Id)["username"]);
        Assert.DoesNotContain(people, person => (string?)person["id"] == ana.Id);
    }

    private static Task<Answer> AskAsync(Friend caller, params Friend[] company) =>
        caller.PostAsync("watch-party/eligible-libraries", new { user_ids = company.Select(friend => friend.Id) }).MustSucceed();

    private static IEnumerable<string> Ids(Answer answer, string field) => answer[field]!.AsArray().Select(id => (string)id!);
}
