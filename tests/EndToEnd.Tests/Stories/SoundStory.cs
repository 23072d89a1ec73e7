using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.Measuring;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>A browser that refuses sound before the first click.</summary>
[Collection(SharedHouse.Name)]
public sealed class SoundStory(StoryHouse house)
{
    /// <summary>Everything that asks the page something from outside counts as a click for the browser: so the page tells by itself.</summary>
    private const string Tell =
        """
        addEventListener('playing', ({ target }) => {
          if (target.currentTime > 0) console.log(`started ${target.muted ? 'muted' : 'with sound'}`)
        }, true)
        addEventListener('timeupdate', ({ target }) => {
          if (target.currentTime > 0 && !target.paused) console.log(`plays ${target.muted ? 'muted' : 'with sound'}`)
        }, true)
        """;

    [Fact]
    public async Task The_film_starts_muted_and_in_step_and_offers_its_sound_without_darkening_the_picture()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(party);
        await bob.SeePlayerAsync();
        var storage = await bob.Page.Context.StorageStateAsync();
        await bob.Page.CloseAsync();
        await ana.PlayAsync();
        await ana.SeePictureMovingAsync();

        var strict = await house.OpenStrictBrowserAsync(storage);
        await strict.AddInitScriptAsync(Tell);
        var plays = strict.WaitForConsoleMessageAsync(new() { Predicate = said => said.Text.StartsWith("plays", StringComparison.Ordinal) });
        await strict.GotoAsync(party.AbsolutePath[1..]);

        Assert.Equal("plays muted", (await plays).Text);
        var sound = strict.GetByRole(AriaRole.Button, new() { Name = "Turn sound on" }).First;
        await Assertions.Expect(sound).ToBeVisibleAsync();
        Assert.True(await strict.EvaluateAsync<bool>(
            """
            () => {
              const video = document.querySelector('video')
              const { left, top, width, height } = video.getBoundingClientRect()
              return document.elementFromPoint(left + width / 2, top + height / 2) === video
            }
            """));
        await Together.SeeAsync(ana.FollowAsync, time => Track.RecordAsync(strict, time), withinMs: 300);

        await sound.ClickAsync();
        await strict.WaitForFunctionAsync("() => { const video = document.querySelector('video'); return !video.muted && !video.paused }");
        await strict.Context.CloseAsync();
    }
}
