namespace WatchParty.EndToEnd.Tests.Stories;

[Collection(SharedHouse.Name)]
public sealed class RestartStory(StoryHouse house)
{
    [Fact]
    public async Task A_restarted_server_still_has_the_room_its_people_and_its_position()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var room = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(room);
        await bob.SeePlayerAsync();
        await ana.SeekAsync(TimeSpan.FromSeconds(42));
        await bob.SeePictureAtAsync(TimeSpan.FromSeconds(42), TimeSpan.FromSeconds(0.1));

        await house.StopServerAsync();
        await bob.SeeAsync("The line to the party is down.");
        await house.StartServerAsync();

        await ana.SeeAsync("2 people here");
        await ana.PlayAsync();
        await Task.WhenAll(ana.SeePictureMovingAsync(), bob.SeePictureMovingAsync());
        await Task.WhenAll(ana.SeePicturePastAsync(TimeSpan.FromSeconds(42)), bob.SeePicturePastAsync(TimeSpan.FromSeconds(42)));
    }
}
