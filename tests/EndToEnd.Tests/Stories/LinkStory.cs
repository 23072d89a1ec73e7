using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>Section 0.3 of the feature report: anybody signed in who can see the film may come by link, if they know the password.</summary>
[Collection(SharedHouse.Name)]
public sealed class LinkStory(StoryHouse house)
{
    [Fact]
    public async Task A_link_leads_through_the_login_to_the_party()
    {
        var cem = await house.WelcomeAsync("cem");
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([]);

        await cem.SignInAsync(from: room.AbsolutePath.TrimStart('/'));

        await cem.SeePlayerAsync();
        await ana.SeeAsync("2 people here");
    }

    [Fact]
    public async Task A_room_password_is_asked_for_and_a_wrong_one_is_refused_in_words()
    {
        var cem = await house.WelcomeSignedInAsync("cem");
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([], password: "popcorn time");

        await cem.OpenAsync(room);
        await cem.Page.GetByLabel("Password of the party").FillAsync("salty popcorn");
        await cem.Button("Join the party").ClickAsync();
        await cem.SeeAsync("That password is not right. Ask the host.");
        await cem.Page.GetByLabel("Password of the party").FillAsync("popcorn time");
        await cem.Button("Join the party").ClickAsync();

        await cem.SeePlayerAsync();
    }

    [Fact]
    public async Task Somebody_without_the_library_gets_neither_the_item_nor_the_room_nor_the_stream()
    {
        var dan = await house.WelcomeSignedInAsync("dan", mayWatch: false);
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([]);
        var film = await house.FilmAsync();
        var stream = await ana.Page.EvaluateAsync<string>(
            "async film => (await (await fetch(`/api/v1/items/${film}/playback`)).json()).direct_url", film);

        await dan.OpenAsync(room);
        await dan.SeeAsync("You cannot see the library this film is in.");

        Assert.DoesNotContain(StoryFilm.Title, await dan.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(404, await dan.StatusOfAsync($"/api/v1/items/{film}"));
        Assert.Equal(404, await dan.StatusOfAsync($"/api/v1/items/{film}/playback"));
        Assert.NotEqual(200, await dan.StatusOfAsync(stream.Split('?')[0]));
    }
}
