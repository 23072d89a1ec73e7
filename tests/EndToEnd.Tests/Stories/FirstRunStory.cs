using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.People;
using WatchParty.Support;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>The README, followed by somebody who has just started the server for the first time.</summary>
[Collection(SharedHouse.Name)]
public sealed partial class FirstRunStory(StoryHouse house)
{
    private const string Password = "a long enough secret";

    [Fact]
    public async Task From_the_printed_link_to_two_people_in_one_room()
    {
        using var data = new TemporaryFolder();
        using var server = ServerProcess.Start(null, "--Urls=http://127.0.0.1:0", $"--DataFolder={data.File("data")}");
        var link = new Uri(Link().Match(await server.LineWithAsync("Open this link")).Value);
        var home = new Uri(link, "/");

        var keeper = new Person("keeper", Password, await house.OpenBrowserAsync(home));
        await SetUpAsync(keeper, link);
        await AddLibraryAsync(keeper);
        var friend = new Person("friend", Password, await house.OpenBrowserAsync(home));
        await ChoosePasswordAsync(friend, await AddFriendAsync(keeper, friend));
        await friend.SignInAsync();
        var room = await keeper.CreatePartyAsync([friend]);
        await friend.OpenAsync(room);

        await friend.SeePlayerAsync();
        await keeper.SeeAsync("2 people here");

        server.Terminate();
        Assert.Equal(0, (await server.ExitAsync()).Code);
    }

    private static async Task SetUpAsync(Person keeper, Uri link)
    {
        await keeper.Page.GotoAsync(link.ToString());
        await keeper.Page.GetByLabel("Your user name").FillAsync(keeper.Username);
        await keeper.Page.GetByLabel("Password").FillAsync(Password);
        await keeper.KeepScreenshotAsync("setup");
        await keeper.Button("Create the account").ClickAsync();
        await Assertions.Expect(keeper.Page).ToHaveURLAsync(AdminUrl());
    }

    private async Task AddLibraryAsync(Person keeper)
    {
        await keeper.Button("Add a library").ClickAsync();
        await keeper.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Films");
        await keeper.Page.GetByLabel("Folder on the server").FillAsync(house.FilmsFolder);
        await keeper.Button("Add and scan").ClickAsync();
        await keeper.SeeAsync("1 title");
    }

    private static async Task<string> AddFriendAsync(Person keeper, Person friend)
    {
        await keeper.Button("Add a person").ClickAsync();
        var dialog = keeper.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("User name").FillAsync(friend.Username);
        await dialog.GetByText("Films").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create and get a link" }).ClickAsync();
        return await keeper.Page.GetByLabel($"Link for {friend.Username}").InputValueAsync();
    }

    private static async Task ChoosePasswordAsync(Person friend, string link)
    {
        await friend.Page.GotoAsync(link);
        await friend.Page.GetByLabel("New password").FillAsync(Password);
        await friend.Button("Choose your password").ClickAsync();
        await friend.SeeAsync("Your password is set");
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("/admin$", RegexOptions.None, 1000)]
    private static partial Regex AdminUrl();
}
