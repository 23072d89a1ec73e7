using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>The player's controls by keyboard, and on a small phone.</summary>
[Collection(SharedHouse.Name)]
public sealed class RoomControlsStory(StoryHouse house)
{
    private static readonly string[] s_controls =
        ["Position in the film", "Play", "Mute", "Volume", "Speed and languages", "Picture in picture", "Large picture", "Full screen"];

    [Fact]
    public async Task Every_control_is_reached_by_tab_and_shows_a_ring()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.CreatePartyAsync([]);

        var reached = await TabThroughPlayerAsync(ana);

        Assert.Equal(s_controls, reached.Select(control => control.Name));
        Assert.All(reached, control => Assert.True(control.HasRing, $"{control.Name} shows no ring"));
        Assert.All(reached, control => Assert.True(control.IsNative, $"{control.Name} is no native control"));
    }

    [Fact]
    public async Task In_full_screen_the_bar_goes_while_nothing_stirs_and_comes_with_the_focus()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.CreatePartyAsync([]);
        await ana.PlayAsync();
        await ana.SeePictureMovingAsync();
        await ana.Button("Full screen").ClickAsync();
        await ana.Page.EvaluateAsync("() => document.activeElement.blur()");
        await ana.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('fieldset').parentElement).opacity === '0'");

        await ana.Button("Leave full screen").FocusAsync();

        await ana.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('fieldset').parentElement).opacity === '1'");
    }

    [Fact]
    public async Task The_large_picture_takes_the_place_beside_it_too_and_is_remembered_on_the_device()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.Page.SetViewportSizeAsync(1440, 900);
        await ana.CreatePartyAsync([]);
        var width = await ana.Page.Locator("video").EvaluateAsync<double>("video => video.clientWidth");

        await ana.Button("Large picture").ClickAsync();

        await ana.Page.WaitForFunctionAsync("before => document.querySelector('video').clientWidth > before * 1.2", width);
        await ana.Page.ReloadAsync();
        await Assertions.Expect(ana.Button("Large picture")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Space_presses_the_button_that_has_the_focus_and_never_the_room()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.CreatePartyAsync([]);

        await ana.Button("Mute").FocusAsync();
        await ana.Page.Keyboard.PressAsync(" ");

        await Assertions.Expect(ana.Button("Turn sound on")).ToBeVisibleAsync();
        await Assertions.Expect(ana.Button("Play")).ToBeVisibleAsync();

        await ana.Page.EvaluateAsync("() => document.activeElement.blur()");
        await ana.Page.Keyboard.PressAsync(" ");
        await ana.SeePictureMovingAsync();
    }

    [Fact]
    public async Task Shortcuts_work_wherever_the_focus_is_but_in_text_and_are_listed()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.CreatePartyAsync([]);

        await ana.Button("Leave").FocusAsync();
        await ana.Page.Keyboard.PressAsync("m");
        await Assertions.Expect(ana.Button("Turn sound on")).ToBeVisibleAsync();
        await ana.Page.Keyboard.PressAsync("l");
        await ana.SeePictureAtAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.1));

        await ana.Page.GetByLabel("Set a password").FocusAsync();
        await ana.Page.Keyboard.TypeAsync("milk");
        Assert.Equal("milk", await ana.Page.GetByLabel("Set a password").InputValueAsync());
        await Assertions.Expect(ana.Button("Turn sound on")).ToBeVisibleAsync();
        await Assertions.Expect(ana.Button("Play")).ToBeVisibleAsync();

        await ana.Button("Leave").FocusAsync();
        await ana.Page.Keyboard.PressAsync("?");
        var list = ana.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        foreach (var key in new[] { "Space", "k", "j", "l", "←", "→", "↑", "↓", "m", "c", "f", "?" })
            await Assertions.Expect(list.GetByText(key, new() { Exact = true })).ToBeVisibleAsync();
        await ana.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ana.Button("Leave")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_dialog_gives_the_focus_back_however_it_is_closed()
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        await ana.CreatePartyAsync([]);
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);

        foreach (var (opener, closer) in ((string, string)[])[("Invite people", "Close"), ("Choose another film", "Cancel"), ("End the party", "Cancel")])
        {
            await ana.Button(opener).ClickAsync();
            await dialog.GetByRole(AriaRole.Button, new() { Name = closer, Exact = true }).ClickAsync();
            await Assertions.Expect(dialog).ToBeHiddenAsync();
            await Assertions.Expect(ana.Button(opener)).ToBeFocusedAsync();
        }
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(740, 360)]
    [InlineData(720, 450)]
    public async Task Film_play_seek_and_the_way_to_people_are_on_the_first_screen(int width, int height)
    {
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await ana.CreatePartyAsync([]);
        await ana.Page.SetViewportSizeAsync(width, height);
        await ana.OpenAsync(party);
        await ana.SeePlayerAsync();

        ILocator[] wanted = [ana.Page.Locator("video"), ana.Button("Play"), ana.SeekBar];
        var people = ana.Button("Invite people");
        foreach (var part in height > width ? [.. wanted, people] : wanted)
            await Assertions.Expect(part).ToBeInViewportAsync(new() { Ratio = 0.99f });
        await ana.KeepScreenshotAsync($"room-{width}x{height}");
    }

    private static async Task<IReadOnlyList<Reached>> TabThroughPlayerAsync(Person person)
    {
        await person.Page.Locator("main").FocusAsync();
        var reached = new List<Reached>();
        while (true)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var seen = await person.Page.EvaluateAsync<string[]?>(
                """
                () => {
                  const control = document.activeElement
                  if (!control.closest('fieldset')) return null
                  const { outlineStyle, outlineWidth } = getComputedStyle(control)
                  return [control.getAttribute('aria-label'), `${outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2}`, `${control.matches('button, input, select')}`]
                }
                """);
            if (seen is null)
                return reached;
            reached.Add(new(seen[0], bool.Parse(seen[1]), bool.Parse(seen[2])));
        }
    }

    private sealed record Reached(string Name, bool HasRing, bool IsNative);
}
