using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>From the start page to a friend who watches.</summary>
[Collection(SharedHouse.Name)]
public sealed class ShortWayStory(StoryHouse house)
{
    [Fact]
    public async Task Five_clicks_for_both_together()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        await bob.GoAsync("libraries", "Libraries");
        await ana.GoAsync("", "Home");
        var clicks = 0;

        await ClickAsync(ana.Page.GetByRole(AriaRole.Link, new() { Name = $"Watch together: {StoryFilm.Title}" }));
        await ClickAsync(ana.Page.GetByRole(AriaRole.Checkbox, new() { Name = bob.Username }));
        await ClickAsync(ana.Button("Create Watch Party"));
        await ClickAsync(bob.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"Join {ana.Username}", RegexOptions.None, TimeSpan.FromSeconds(1)) }));
        await ana.SeeAsync("2 people here");
        await ClickAsync(ana.Button("Play"));
        await bob.SeePictureMovingAsync();

        Assert.Equal(5, clicks);

        Task ClickAsync(ILocator control)
        {
            clicks++;
            return control.ClickAsync();
        }
    }
}
