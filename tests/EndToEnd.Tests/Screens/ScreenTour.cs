using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Screens;

/// <summary>Opens every screen in every size, dark and light, and leaves a picture of each in <c>artifacts/screens</c>.</summary>
[Collection(SharedHouse.Name)]
public sealed class ScreenTour(Scene scene) : IClassFixture<Scene>
{
    public static TheoryData<string> Names => [.. AllScreens.List.Select(screen => screen.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_is_as_everybody_needs_it(string name)
    {
        var screen = AllScreens.List.Single(screen => screen.Name == name);
        var visitor = screen.Visitor(scene);
        var findings = new List<string>();
        foreach (var size in ScreenSize.All)
        {
            await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
            await LightAsync(visitor.Page, ColorScheme.Dark);
            await screen.OpenAsync(scene, visitor);
            await visitor.Page.ComeToRestAsync();
            Report(size, await visitor.Page.LayoutShiftAsync());
            Report(size, await visitor.Page.SidewaysScrollAsync());
            Report(size, await visitor.Page.SmallControlsAsync());
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await LightAsync(visitor.Page, scheme);
                Report(size, [.. (await visitor.Page.AccessibilityAsync()).Select(finding => $"{scheme} {finding}")]);
                await visitor.Page.ScreenshotAsync(new() { Path = Artifacts.File($"screens/{name}-{size.Width}-{scheme}.png".ToLowerInvariant()) });
            }
        }

        Assert.True(findings.Count == 0, $"{name}:{Environment.NewLine}{string.Join(Environment.NewLine, findings.Distinct())}");

        void Report(ScreenSize size, IEnumerable<string> found) => findings.AddRange(found.Select(finding => $"  {size} {finding}"));
    }

    private static async Task LightAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.SeeColoursStandAsync();
    }
}
