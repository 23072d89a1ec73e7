using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>Links that lead nowhere: one clear page each, with a way on.</summary>
[Collection(SharedHouse.Name)]
public sealed class WrongWayStory(StoryHouse house)
{
    [Theory]
    [InlineData("no-such-page", "This page does not exist")]
    [InlineData("watch-party/rooms/01900000-0000-7000-8000-000000000000", "You cannot join this party")]
    [InlineData("watch-party/rooms/half-a-link", "You cannot join this party")]
    [InlineData("libraries/01900000-0000-7000-8000-000000000000", "Nothing here")]
    [InlineData("items/01900000-0000-7000-8000-000000000000", "Nothing here")]
    [InlineData("items/01900000-0000-7000-8000-000000000000/watch", "Nothing here")]
    public async Task A_wrong_link_is_one_page_with_a_reason_and_a_way_on(string path, string heading)
    {
        var ana = await house.WelcomeSignedInAsync("ana");

        await ana.GoAsync(path, heading);

        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Heading)).ToHaveCountAsync(1);
        Assert.InRange(await ana.Page.GetByRole(AriaRole.Alert).CountAsync(), 0, 1);
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Main).Locator("[data-loading], video")).ToHaveCountAsync(0);
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the start page" }).ClickAsync();
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Home" })).ToBeVisibleAsync();
    }
}
