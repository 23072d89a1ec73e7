using System.Threading.Channels;
using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>What somebody typed and did not send yet.</summary>
[Collection(SharedHouse.Name)]
public sealed class UnsavedStory(StoryHouse house)
{
    [Fact]
    public async Task The_way_back_asks_first_and_whoever_stays_still_has_it()
    {
        var keeper = await house.WelcomeKeeperAsync();
        var page = keeper.Page;
        var questions = Channel.CreateUnbounded<string>();
        var leave = false;
        page.Dialog += (_, dialog) =>
        {
            questions.Writer.TryWrite(dialog.Message);
            _ = leave ? dialog.AcceptAsync() : dialog.DismissAsync();
        };
        await keeper.GoAsync("", "Home");
        await page.GetByRole(AriaRole.Link, new() { Name = "Admin" }).ClickAsync();
        await keeper.Button("Add a library").ClickAsync();
        var name = page.GetByLabel("Name", new() { Exact = true });
        await name.FillAsync("Half a name");

        await page.EvaluateAsync("() => history.back()");
        Assert.Contains("has not been saved", await AskedAsync(), StringComparison.Ordinal);
        await page.WaitForFunctionAsync("() => location.pathname === '/admin'");
        await Assertions.Expect(name).ToHaveValueAsync("Half a name");

        leave = true;
        await page.EvaluateAsync("() => history.back()");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Home" })).ToBeVisibleAsync();
        await AskedAsync();
        Assert.False(questions.Reader.TryRead(out _), "It was asked once too often.");

        Task<string> AskedAsync() => questions.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_dialog_that_was_closed_in_passing_has_kept_what_was_in_it()
    {
        var keeper = await house.WelcomeKeeperAsync();
        await keeper.GoAsync("admin", "Admin");
        await keeper.Button("Add a person").ClickAsync();
        var name = keeper.Page.GetByRole(AriaRole.Dialog).GetByLabel("User name");
        await name.FillAsync("newcomer");

        await keeper.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(keeper.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await keeper.Button("Add a person").ClickAsync();

        await Assertions.Expect(name).ToHaveValueAsync("newcomer");
        await keeper.Button("Cancel").ClickAsync();
        await keeper.Button("Add a person").ClickAsync();
        await Assertions.Expect(name).ToHaveValueAsync("");
    }
}
