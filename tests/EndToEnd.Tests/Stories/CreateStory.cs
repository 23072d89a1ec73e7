using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>The page that starts a party, by people who use it in other ways than the mouse on a large screen.</summary>
[Collection(SharedHouse.Name)]
public sealed class CreateStory(StoryHouse house)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task With_the_keyboard_alone_from_the_start_page_to_the_room()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        var bob = await house.WelcomeSignedInAsync("bob");
        var keys = ana.Page.Keyboard;
        await ana.GoAsync("", "Home");

        await TabToAsync(ana.Page, "Start a watch party");
        await keys.PressAsync("Enter");
        await ana.SeeAsync("What to watch");
        await TabToAsync(ana.Page, "Search everything all can see");
        await keys.TypeAsync("long");
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Films", Level = 3 })).ToBeVisibleAsync();
        await TabToAsync(ana.Page, StoryFilm.Title);
        await keys.PressAsync("Enter");
        await TabToAsync(ana.Page, bob.Username);
        await keys.PressAsync("Space");
        await TabToAsync(ana.Page, "Create Watch Party");
        await keys.PressAsync("Enter");

        await ana.SeePlayerAsync();
        await bob.GoAsync("", "Home");
        await bob.SeeAsync($"{ana.Username} invites you to {StoryFilm.Title}");
    }

    [Fact]
    public async Task On_a_phone_in_two_steps_and_what_was_begun_survives_a_reload()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        var bob = await house.WelcomeAsync("bob");
        await ana.Page.SetViewportSizeAsync(360, 740);
        await ana.GoAsync("watch-party", "Start a watch party");

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = StoryFilm.Title }).ClickAsync();
        await ana.Button("Next: who comes").ClickAsync();
        await ana.Page.GetByRole(AriaRole.Checkbox, new() { Name = bob.Username }).CheckAsync();
        await ana.Page.GetByLabel($"Role of {bob.Username}").SelectOptionAsync("controller");
        await ana.Page.ReloadAsync();

        await Assertions.Expect(ana.Page.GetByLabel($"Role of {bob.Username}")).ToHaveValueAsync("controller");
        await ana.Page.GetByRole(AriaRole.Checkbox, new() { Name = bob.Username }).UncheckAsync();
        await ana.Button("Undo").ClickAsync();
        await Assertions.Expect(ana.Page.GetByLabel($"Role of {bob.Username}")).ToHaveValueAsync("controller");
        await ana.KeepScreenshotAsync("create-phone-people");
        await ana.Button("Create Watch Party").ClickAsync();
        await ana.SeePlayerAsync();
    }

    [Fact]
    public async Task Who_cannot_see_the_film_is_named_and_can_be_left_out()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        var outsider = await house.WelcomeAsync("olga", mayWatch: false);
        await ana.GoAsync($"watch-party?item={await house.FilmAsync()}", "Start a watch party");

        await ana.Page.GetByRole(AriaRole.Checkbox, new() { Name = outsider.Username }).CheckAsync();
        await ana.SeeAsync($"{outsider.Username} cannot see this.");
        await Assertions.Expect(ana.Button("Create Watch Party")).ToBeDisabledAsync();
        await ana.KeepScreenshotAsync("create-blocked");
        await ana.Button($"Leave out {outsider.Username}").ClickAsync();

        await Assertions.Expect(ana.Button("Create Watch Party")).ToBeEnabledAsync();
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        // Round and round: what the server has yet to answer is there, or can be pressed, when it comes.
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < s_patience)
        {
            await page.Keyboard.PressAsync("Tab");
            var reached = await page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement
                  if (at === document.body) return ''
                  return at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? ''
                }
                """);
            if (reached.Contains(name, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"Tab did not reach “{name}” within {s_patience.TotalSeconds} s.");
    }
}
