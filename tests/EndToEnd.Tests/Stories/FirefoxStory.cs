using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.Browsers;
using WatchParty.EndToEnd.Tests.Measuring;
using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>The same room in the other browser.</summary>
[Collection(SharedHouse.Name)]
public sealed class FirefoxStory(StoryHouse house)
{
    private const string Video = "document.querySelector('video')";

    [FirefoxFact]
    public async Task Somebody_with_Firefox_signs_in_joins_by_link_and_plays_seeks_and_pauses_with_the_others()
    {
        await using var firefox = await Firefox.StartAsync();
        var bob = await house.WelcomeAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await PartyWithControllerAsync(ana, bob);

        await firefox.GoAsync(new Uri(house.Address, party.AbsolutePath));
        await firefox.TypeAsync("User name", bob.Username);
        await firefox.TypeAsync("Password", StoryHouse.Password);
        await firefox.PressAsync("Sign in");
        await firefox.WaitForAsync($"{Video}?.readyState >= 2", "the film");
        await ana.SeeAsync("2 people here");

        await firefox.PressAsync("Play");
        await ana.SeePictureMovingAsync();
        await firefox.WaitForAsync($"!{Video}.paused && {Video}.currentTime > 0.2", "a moving picture");

        await ana.SeekAsync(TimeSpan.FromSeconds(60));
        await Task.WhenAll(ana.SeePicturePastAsync(TimeSpan.FromSeconds(64)), firefox.WaitForAsync($"{Video}.currentTime >= 64", "the new position"));
        await Together.SeeAsync(ana.FollowAsync, time => FollowAsync(firefox, time), withinMs: 1_000);
        await firefox.KeepScreenshotAsync("room-firefox");

        await firefox.PressAsync("Pause");
        await ana.SeePictureStillAsync();
        await firefox.WaitForAsync($"{Video}.paused", "a picture that stands");
        await ana.SeeAsync($"{bob.Username} paused.");
    }

    private async Task<Uri> PartyWithControllerAsync(Person host, Person controller)
    {
        await host.GoAsync($"watch-party?item={await house.FilmAsync()}", "Start a watch party");
        await host.Page.GetByRole(AriaRole.Checkbox, new() { Name = controller.Username }).CheckAsync();
        await host.Page.GetByLabel($"Role of {controller.Username}").SelectOptionAsync("controller");
        await host.Button("Create Watch Party").ClickAsync();
        await host.SeePlayerAsync();
        return new Uri(host.Page.Url);
    }

    private static async Task<Track> FollowAsync(Firefox firefox, TimeSpan time) =>
        Track.Of(await firefox.EvaluateAsync<double[][]>(FormattableString.Invariant($"({Track.Recorder})({time.TotalMilliseconds})")));
}
