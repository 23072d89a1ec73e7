using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>What a viewer cannot do, and how a party ends.</summary>
[Collection(SharedHouse.Name)]
public sealed class RulesStory(StoryHouse house)
{
    [Fact]
    public async Task A_viewers_controls_say_why_they_do_nothing_and_a_forged_seek_snaps_back()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(room);
        await bob.SeePlayerAsync();

        await Assertions.Expect(bob.SeekBar).ToBeDisabledAsync();
        await bob.SeeAsync("You are a viewer: the host plays, pauses and jumps.");
        await bob.Page.EvaluateAsync("() => { document.querySelector('video').currentTime = 100 }");

        await bob.SeePictureAtAsync(TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
        await ana.SeePictureAtAsync(TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task A_seek_that_the_room_refuses_moves_nobody_and_says_so()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(room);
        await bob.SeePlayerAsync();

        var answers = await bob.SendForbiddenAsync(room, """{"type":"seek","position_ms":90000}""");

        Assert.Equal("error", answers[0].GetProperty("type").GetString());
        Assert.Equal("forbidden", answers[0].GetProperty("code").GetString());
        Assert.Equal("state", answers[1].GetProperty("type").GetString());
        Assert.Equal(0, answers[1].GetProperty("position_ms").GetInt64());
        await ana.SeePictureAtAsync(TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task An_ended_party_is_over_for_everybody_and_its_link_too()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(room);
        await bob.SeePlayerAsync();

        await ana.EndPartyAsync();

        await bob.SeeAsync("The party is over");
        await bob.GoAsync(room.AbsolutePath[1..], "The party is over");
    }
}
