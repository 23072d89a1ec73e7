using System.Collections.Concurrent;
using WatchParty.EndToEnd.Tests.Screens;

namespace WatchParty.EndToEnd.Tests.Bar;

/// <summary>Far away every request costs a round trip.</summary>
[Collection(SharedHouse.Name)]
public sealed class RequestsTests(StoryHouse house)
{
    private const int Most = 12;

    [Fact]
    public async Task A_first_visit_to_the_room_asks_for_little_and_only_this_server()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(party);
        await bob.SeePlayerAsync();
        var phone = await house.OpenPhoneAsync(await bob.Page.Context.StorageStateAsync());
        await bob.Page.CloseAsync();
        var asked = new ConcurrentQueue<Uri>();
        phone.Request += (_, request) => asked.Enqueue(new Uri(request.Url));

        await phone.GotoAsync(party.AbsolutePath[1..]);
        await phone.WaitForFunctionAsync("() => document.querySelector('video')?.readyState >= 2");
        await phone.ComeToRestAsync();

        Assert.All(asked, url => Assert.Equal(house.Address.Authority, url.Authority));
        Assert.True(asked.Count <= Most, $"{asked.Count} requests:{Environment.NewLine}{string.Join(Environment.NewLine, asked.Select(url => url.AbsolutePath))}");
        await phone.Context.CloseAsync();
    }
}
