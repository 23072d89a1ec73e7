using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>A film that was begun alone goes on in company.</summary>
[Collection(SharedHouse.Name)]
public sealed partial class ContinueStory(StoryHouse house)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Whoever_stopped_goes_on_from_there_alone_or_with_friends()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        var film = await house.FilmAsync();
        await ana.GoAsync($"items/{film}/watch?from=60000", StoryFilm.Title);
        await ana.SeePicturePastAsync(TimeSpan.FromSeconds(60));
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Back" }).ClickAsync();

        // A moment later than 1:00: however long the browser took to turn back.
        var stopped = StoppedAt().Match(await ana.Page.GetByText(StoppedAt()).InnerTextAsync());
        var (at, position) = (stopped.Value["Continue alone at ".Length..], TimeSpan.FromSeconds(60 + int.Parse(stopped.Groups["seconds"].Value, CultureInfo.InvariantCulture)));
        await ana.GoAsync("", "Home");
        await ana.SeeAsync($"Stopped at {at}");
        await ana.KeepScreenshotAsync("home-continue");
        await ana.GoAsync($"watch-party?item={film}", "Start a watch party");
        await ana.Page.GetByRole(AriaRole.Switch, new() { Name = $"Start at {at}, where you stopped" }).ClickAsync();
        await ana.Button("Create Watch Party").ClickAsync();

        await ana.SeePlayerAsync();
        await ana.SeePictureAtAsync(position, Tolerance);
    }

    [Fact]
    public async Task A_film_without_art_shows_a_frame_of_itself()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.GoAsync($"libraries/{house.Library}", "Films");

        await ana.Page.WaitForFunctionAsync("() => [...document.images].some(image => image.src.includes('/poster') && image.complete && image.naturalWidth > 0)");
    }

    [GeneratedRegex("Continue alone at 1:(?<seconds>[0-5][0-9])", RegexOptions.None, 1000)]
    private static partial Regex StoppedAt();
}
