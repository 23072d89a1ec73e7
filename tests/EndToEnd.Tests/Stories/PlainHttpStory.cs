using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>A server on the home network speaks plain HTTP: browsers hide the clipboard, the wake lock and the share sheet there.</summary>
[Collection(SharedHouse.Name)]
public sealed class PlainHttpStory(StoryHouse house)
{
    [Fact]
    public async Task Everything_works_without_what_browsers_keep_for_secure_pages()
    {
        var name = (await house.WelcomeAsync("ana")).Username;
        var ana = new Person(name, StoryHouse.Password, await house.OpenBrowserAsync(house.NetworkAddress));
        var complaints = new List<string>();
        ana.Page.PageError += (_, error) => complaints.Add(error);

        await ana.SignInAsync();
        Assert.False(await ana.Page.EvaluateAsync<bool>("() => isSecureContext"));
        var party = await ana.CreatePartyAsync([]);
        await ana.PlayAsync();
        await ana.SeePictureMovingAsync();
        await ana.Button("Invite people").ClickAsync();

        var link = ana.Page.GetByLabel("Link to this party");
        await Assertions.Expect(link).ToHaveValueAsync(party.ToString());
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("picture for a phone", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToBeVisibleAsync();
        await ana.Button("Copy link").ClickAsync();
        Assert.Equal(party.ToString(), await ana.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await Assertions.Expect(ana.Button("Share…")).ToHaveCountAsync(0);
        await ana.KeepScreenshotAsync("share-plain-http");
        Assert.Empty(complaints);
    }
}
