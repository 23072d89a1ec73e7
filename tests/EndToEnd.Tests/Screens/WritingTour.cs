using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Screens;

/// <summary>Opens every screen on a phone in the longest of our languages, and turned around as for writing from right to left.</summary>
[Collection(SharedHouse.Name)]
public sealed class WritingTour(Scene scene) : IClassFixture<Scene>
{
    public static TheoryData<string> Names => [.. AllScreens.List.Select(screen => screen.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_holds_other_writing(string name)
    {
        var screen = AllScreens.List.Single(screen => screen.Name == name);
        var visitor = screen.Visitor(scene);
        await visitor.Page.SetViewportSizeAsync(ScreenSize.All[0].Width, ScreenSize.All[0].Height);
        await screen.OpenAsync(scene, visitor);
        await visitor.Page.ComeToRestAsync();

        await visitor.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl' }");
        var turned = await InspectAsync(visitor, $"{name}-rtl");
        await visitor.Page.EvaluateAsync("() => localStorage.setItem('watch-party.language', 'de')");
        await visitor.Page.ReloadAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.documentElement.lang === 'de'");
        await visitor.Page.ComeToRestAsync();
        var german = await InspectAsync(visitor, $"{name}-de");
        await visitor.Page.EvaluateAsync("() => localStorage.removeItem('watch-party.language')");

        Assert.Empty(turned.Concat(german));
    }

    private static async Task<IEnumerable<string>> InspectAsync(Person visitor, string name)
    {
        await visitor.Page.ScreenshotAsync(new() { Path = Artifacts.File($"screens/{name}.png") });
        return (await visitor.Page.SidewaysScrollAsync()).Select(finding => $"{name}: {finding}");
    }
}
