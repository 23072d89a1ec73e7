using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

[Collection(SharedHouse.Name)]
public sealed class EndOfFilmStory(StoryHouse house)
{
    [Fact]
    public async Task At_the_end_everybody_is_told_and_the_host_can_start_again_or_choose_another()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(party);
        await bob.SeePlayerAsync();

        await ana.SeekAsync(StoryFilm.Duration - TimeSpan.FromSeconds(2));
        await ana.PlayAsync();

        await bob.SeeAsync("The film is over. The host may choose what comes next.");
        await ana.SeeAsync("The film is over. What now?");
        await Assertions.Expect(ana.Button("Something else")).ToBeVisibleAsync();
        await ana.KeepScreenshotAsync("room-film-over");

        await Task.WhenAll(bob.BeTooBusyToHearOfAStartAsync(), ana.Button("Watch again").ClickAsync());

        await Task.WhenAll(ana.SeePictureMovingAsync(), bob.SeePictureMovingAsync());
        await Assertions.Expect(ana.Page.GetByText("The film is over").First).ToBeHiddenAsync();
        await ana.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime < 60");
    }
}
