using Microsoft.Playwright;
using WatchParty.Support;
using WatchParty.SyncRig.Films;
using WatchParty.SyncRig.Measuring;

namespace WatchParty.SyncRig.Matrix;

/// <summary>A house with a film and one browser, in which cases are played one after the other.</summary>
public sealed class Rig : IAsyncDisposable
{
    private readonly RigHouse _house;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Rig(RigHouse house, IPlaywright playwright, IBrowser browser) => (_house, _playwright, _browser) = (house, playwright, browser);

    public static async Task<Rig> OpenAsync(RigFilm film)
    {
        var house = new RigHouse(film);
        await house.OpenAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args =
            [
                "--autoplay-policy=no-user-gesture-required",
                "--mute-audio",
                "--disable-gpu",
                // Every page of the rig is looked at, as far as the browser knows.
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
            ],
        });
        return new(house, playwright, browser);
    }

    /// <param name="keep">Where the raw recordings go, for people who want to look closer.</param>
    public async Task<Outcome> PlayAsync(Case one, Func<IReadOnlyList<Recording>, IReadOnlyList<Mark>, Task>? keep = null)
    {
        await using var session = await Session.BeginAsync(_house, _browser, one.Seats);
        await Session.WatchAsync(2);
        var load = new ProcessorLoad();
        await one.Script(session);
        var busy = load.BusyShare;
        var recordings = await session.RecordingsAsync();
        if (keep is not null)
            await keep(recordings, session.Marks);
        return Outcome.Of(one, recordings, session.Marks, busy);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _house.DisposeAsync();
    }
}
