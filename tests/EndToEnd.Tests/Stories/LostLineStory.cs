using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>A device loses its network and finds it again.</summary>
[Collection(SharedHouse.Name)]
public sealed class LostLineStory(StoryHouse house)
{
    [Fact]
    public async Task The_room_says_so_its_controls_wait_and_it_comes_back_by_itself()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(party);
        await bob.SeePlayerAsync();

        await ana.Page.Context.SetOfflineAsync(true);

        await ana.SeeAsync("The line to the party is down.");
        await Assertions.Expect(ana.Button("Reconnect now")).ToBeVisibleAsync();
        await Assertions.Expect(ana.Button("Play")).ToBeDisabledAsync();
        await Assertions.Expect(ana.SeekBar).ToBeDisabledAsync();
        await Assertions.Expect(ana.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await ana.KeepScreenshotAsync("room-line-down");
        await bob.SeeAsync("1 person here");

        await ana.Page.Context.SetOfflineAsync(false);

        await bob.SeeAsync("2 people here");
        await Assertions.Expect(ana.Button("Reconnect now")).ToBeHiddenAsync();
        await Assertions.Expect(ana.Button("Play")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_page_that_was_wanted_without_a_network_comes_with_it()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.GoAsync("libraries", "Libraries");
        await ana.Page.Context.SetOfflineAsync(true);
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Watch Party" }).ClickAsync();
        await ana.SeeAsync("You are offline.");
        await ana.SeeAsync("Loading…");

        await ana.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Start a watch party" })).ToBeVisibleAsync();
        await ana.SeeAsync(StoryFilm.Title);
    }

    [Fact]
    public async Task Any_other_page_says_so_too()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.GoAsync("libraries", "Libraries");
        await ana.Page.Context.SetOfflineAsync(true);

        await ana.SeeAsync("You are offline.");
        await Assertions.Expect(ana.Button("Reconnect now")).ToBeVisibleAsync();

        await ana.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(ana.Button("Reconnect now")).ToBeHiddenAsync();
    }
}
