using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>A film that was begun alone goes on in company.</summary>
[Collection(SharedHouse.Name)]
public sealed class ContinueStory(StoryHouse house)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Whoever_stopped_goes_on_from_there_alone_or_with_friends()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        var film = await house.FilmAsync();
        await ana.GoAsync($"items/{film}/watch?from=60000", StoryFilm.Title);
        await ana.SeePictureAtAsync(TimeSpan.FromSeconds(60), Tolerance);
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Back" }).ClickAsync();

        await ana.SeeAsync("Continue alone at 1:00");
        await ana.GoAsync("", "Home");
        await ana.SeeAsync("Stopped at 1:00");
        await ana.KeepScreenshotAsync("home-continue");
        await ana.GoAsync($"watch-party?item={film}", "Start a watch party");
        await ana.Page.GetByRole(AriaRole.Switch, new() { Name = "Start at 1:00, where you stopped" }).ClickAsync();
        await ana.Button("Create Watch Party").ClickAsync();

        await ana.SeePlayerAsync();
        await ana.SeePictureAtAsync(TimeSpan.FromSeconds(60), Tolerance);
    }

    [Fact]
    public async Task A_film_without_art_shows_a_frame_of_itself()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.GoAsync($"libraries/{house.Library}", "Films");

        await ana.Page.WaitForFunctionAsync("() => [...document.images].some(image => image.src.includes('/poster') && image.complete && image.naturalWidth > 0)");
    }
}
