using WatchParty.EndToEnd.Tests.Measuring;
using Xunit.Abstractions;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>Sections 0.1 and 0.2 of the feature report: a host creates, an invitee comes from the inbox, they watch in step, whatever their clocks say.</summary>
[Collection(SharedHouse.Name)]
public sealed class WatchTogetherStory(StoryHouse house, ITestOutputHelper output)
{
    [Fact]
    public async Task A_host_invites_a_friend_who_comes_from_the_inbox_and_they_play_seek_and_pause_in_step()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        await bob.HaveAClockADaySlowAsync();
        var ana = await house.WelcomeSignedInAsync("ana");

        await ana.CreatePartyAsync([bob]);
        await bob.Page.GotoAsync("watch-party");
        await bob.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = $"Join {ana.Username}" })
            .Or(bob.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = $"Join {ana.Username}" }))
            .First.ClickAsync();
        await bob.SeePlayerAsync();
        await ana.SeeAsync("2 people here");

        await ana.PlayAsync();
        await Task.WhenAll(ana.SeePictureMovingAsync(), bob.SeePictureMovingAsync());
        await ana.SeekAsync(TimeSpan.FromSeconds(60));
        var settled = TimeSpan.FromSeconds(65);
        await Task.WhenAll(ana.SeePicturePastAsync(settled), bob.SeePicturePastAsync(settled));

        var offset = await Together.SeeAsync(ana.FollowAsync, bob.FollowAsync, withinMs: 300);
        output.WriteLine(offset.ToString());
        await File.WriteAllTextAsync(Artifacts.File("story-offset.txt"), offset + Environment.NewLine);
        await ana.KeepScreenshotAsync("room-host");
        await bob.KeepScreenshotAsync("room-viewer");

        await ana.PauseAsync();
        await Task.WhenAll(ana.SeePictureStillAsync(), bob.SeePictureStillAsync());
        await bob.SeeAsync($"{ana.Username} paused.");
    }
}
