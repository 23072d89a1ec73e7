using System.Text.Json;
using Microsoft.Playwright;
using WatchParty.Support.Parties;
using WatchParty.SyncRig.Links;
using WatchParty.SyncRig.Measuring;

namespace WatchParty.SyncRig.Pages;

/// <summary>One real page in the room, behind its own line.</summary>
public sealed class Viewer : IAsyncDisposable
{
    private const float PatienceMs = 60_000;

    private static readonly string s_probe = ReadProbe();

    private readonly DelayingLink _link;
    private readonly IBrowserContext _context;
    private readonly string _room;

    private Viewer(Seat seat, DelayingLink link, IBrowserContext context, IPage page, string room)
    {
        (Seat, _link, _context, Page, _room) = (seat, link, context, page, room);
        page.PageError += (_, error) => Console.Error.WriteLine($"{seat.Name}: {error}");
    }

    public Seat Seat { get; }

    public IPage Page { get; }

    /// <summary>Signed in, with the page still empty.</summary>
    public static async Task<Viewer> ArriveAsync(IBrowser browser, RigHouse house, Seat seat, Guest guest, string room)
    {
        var link = new DelayingLink(house.Port, seat.Link);
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = link.Address.ToString(),
            Locale = "en-US",
            ViewportSize = new() { Width = 800, Height = 600 },
        });
        await context.AddInitScriptAsync(s_probe);
        if (seat.TrimMs != 0)
            await context.AddInitScriptAsync($"localStorage.setItem('watch-party.trim_ms', '{seat.TrimMs}')");
        var page = await context.NewPageAsync();
        await context.APIRequest.PostAsync("api/v1/auth/login", new() { DataObject = new { username = guest.Self.Username, password = PartyHouse.Password } });
        return new(seat, link, context, page, room);
    }

    public async Task<double> OpenAsync()
    {
        var started = await Page.EvaluateAsync<double>("performance.timeOrigin + performance.now()");
        await Page.GotoAsync($"watch-party/rooms/{_room}", new() { WaitUntil = WaitUntilState.Commit, Timeout = PatienceMs });
        return started;
    }

    public Task SeePictureAsync() => Page.WaitForFunctionAsync(
        "() => (document.querySelector('video')?.readyState ?? 0) >= 3", null, new() { Timeout = PatienceMs });

    /// <returns>When it was pressed, on the clock of the recordings.</returns>
    public Task<double> PressAsync(string button) => Page.EvaluateAsync<double>("label => __rig.press(label)", button);

    public Task<double> SeekAsync(TimeSpan position) => Page.EvaluateAsync<double>("at => __rig.seek(at)", position.TotalMilliseconds);

    public Task<double> NowAsync() => Page.EvaluateAsync<double>("__rig.now()");

    public void CutLine() => _link.Cut();

    public void MendLine() => _link.Mend();

    public Task StepClockAsync(TimeSpan by) => Page.EvaluateAsync("ms => __rig.stepClock(ms)", by.TotalMilliseconds);

    /// <summary>The page does nothing at all for a while.</summary>
    public async Task SleepAsync(TimeSpan time)
    {
        var process = await PageProcess.FindAsync(Page);
        await process.StopAsync();
        await Task.Delay(time);
        await process.GoOnAsync();
    }

    public async Task<Recording> RecordingAsync() => Recording.Parse(Seat.Name, JsonDocument.Parse(await Page.EvaluateAsync<string>("__rig.dump()")).RootElement);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _link.DisposeAsync();
    }

    private static string ReadProbe()
    {
        using var reader = new StreamReader(typeof(Viewer).Assembly.GetManifestResourceStream("probe.js")!);
        return reader.ReadToEnd();
    }
}
