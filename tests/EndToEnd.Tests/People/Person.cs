using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.Measuring;

namespace WatchParty.EndToEnd.Tests.People;

/// <summary>Somebody in front of a browser. Does only what a person can: read words, press named buttons, fill named fields.</summary>
public sealed partial class Person(string username, string password, IPage page)
{
    public string Username => username;

    public IPage Page => page;

    public async Task SignInAsync(string from = "login")
    {
        await page.GotoAsync(from);
        await page.GetByLabel("User name").FillAsync(username);
        await page.GetByLabel("Password").FillAsync(password);
        await Button("Sign in").ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(LoginUrl());
    }

    /// <summary>On every page that is loaded from now on.</summary>
    public Task HaveAClockADaySlowAsync() => page.AddInitScriptAsync(
        """
        {
          const Right = Date
          Date = class extends Right {
            constructor(...given) { given.length ? super(...given) : super(Date.now()) }
            static now() { return Right.now() - 86_400_000 }
          }
        }
        """);

    /// <summary>From the create page to the room, with the mouse.</summary>
    public async Task<Uri> CreatePartyAsync(IEnumerable<Person> guests, string? password = null, string[]? allowing = null)
    {
        await page.GotoAsync("watch-party");
        await Button(new Regex(Regex.Escape(StoryFilm.Title), RegexOptions.None, Patience)).ClickAsync();
        foreach (var guest in guests)
            await page.GetByRole(AriaRole.Checkbox, new() { Name = guest.Username }).CheckAsync();
        foreach (var rule in allowing ?? [])
            await page.GetByRole(AriaRole.Switch, new() { Name = rule }).ClickAsync();
        if (password is not null)
            await page.GetByLabel("Password (optional)").FillAsync(password);
        await Button("Create Watch Party").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(RoomUrl());
        await SeePlayerAsync();
        return new Uri(page.Url);
    }

    public async Task EndPartyAsync()
    {
        await Button("End the party").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "End the party" }).ClickAsync();
        await SeeAsync("The party is over");
    }

    /// <summary>Loads the page at an address and waits for its heading.</summary>
    public async Task GoAsync(string address, string heading)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 })).ToBeVisibleAsync();
    }

    public async Task OpenAsync(Uri room) => await page.GotoAsync(room.AbsolutePath.TrimStart('/'));

    public async Task SeePlayerAsync()
    {
        await Assertions.Expect(Player).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => (document.querySelector('video')?.readyState ?? 0) >= 2");
    }

    public Task PlayAsync() => Button("Play").ClickAsync();

    public Task PauseAsync() => Button("Pause").ClickAsync();

    public async Task SeekAsync(TimeSpan position)
    {
        await SeekBar.FillAsync($"{(long)position.TotalMilliseconds}");
        await SeekBar.BlurAsync();
    }

    public ILocator Player => page.GetByRole(AriaRole.Group, new() { Name = "Player" });

    public ILocator SeekBar => page.GetByLabel("Position in the film");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Button(Regex name) => page.GetByRole(AriaRole.Button, new() { NameRegex = name });

    public Task SeeAsync(string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    public async Task SeePictureMovingAsync() => await page.WaitForFunctionAsync(
        "() => { const video = document.querySelector('video'); return video && !video.paused && video.currentTime > 0.2 && video.readyState >= 3 }");

    public async Task SeePictureStillAsync() => await page.WaitForFunctionAsync("() => document.querySelector('video')?.paused === true");

    /// <summary>The page does nothing for longer than any lead: what it is told of meanwhile has begun when it comes to it.</summary>
    public async Task BeTooBusyToHearOfAStartAsync() => await page.EvaluateAsync(
        "() => { const until = performance.now() + 2500; while (performance.now() < until); }");

    /// <summary>The picture has come within <paramref name="tolerance"/> of a position.</summary>
    public async Task SeePictureAtAsync(TimeSpan position, TimeSpan tolerance) => await page.WaitForFunctionAsync(
        "([at, within]) => Math.abs((document.querySelector('video')?.currentTime ?? -1e9) - at) <= within",
        new[] { position.TotalSeconds, tolerance.TotalSeconds });

    /// <summary>The picture has come to a position or beyond it.</summary>
    public async Task SeePicturePastAsync(TimeSpan position) => await page.WaitForFunctionAsync(
        "at => (document.querySelector('video')?.currentTime ?? 0) >= at", position.TotalSeconds);

    public Task<Track> FollowAsync(TimeSpan time) => Track.RecordAsync(page, time);

    public async Task KeepScreenshotAsync(string name) =>
        await page.ScreenshotAsync(new() { Path = Artifacts.File($"screenshots/{name}.png") });

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [GeneratedRegex("/watch-party/rooms/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    private static partial Regex RoomUrl();

    [GeneratedRegex("/login", RegexOptions.None, 1000)]
    private static partial Regex LoginUrl();
}
