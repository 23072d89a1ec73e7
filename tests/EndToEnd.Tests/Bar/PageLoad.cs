using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.Screens;

namespace WatchParty.EndToEnd.Tests.Bar;

/// <summary>One first visit, timed from the moment the address was entered.</summary>
/// <param name="LargestPaintMs">When the largest thing of the page was on the screen.</param>
/// <param name="BlockedMs">What tasks of the page took beyond 50 ms each, in sum.</param>
/// <param name="LongTasks">Start and length of each task beyond 50 ms.</param>
/// <param name="SocketUpMs">When the room's greeting had come; null where there is no room.</param>
internal sealed record PageLoad(double FirstPaintMs, double LargestPaintMs, double BlockedMs, double? SocketUpMs, double Shift, string LargestPaint, string LongTasks)
{
    /// <summary>Counts what the page does from its first script on; the page itself knows nothing of it.</summary>
    private const string Watch =
        """
        (() => {
          const load = window.__load = { largest: 0, element: '', first: 0, blocked: 0, tasks: [], greeted: null }
          const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see)).observe({ type, buffered: true })
          watch('largest-contentful-paint', entry => { load.largest = entry.startTime; load.element = entry.element?.tagName })
          watch('paint', entry => { if (entry.name === 'first-contentful-paint') load.first = entry.startTime })
          watch('longtask', entry => { load.blocked += Math.max(0, entry.duration - 50); load.tasks.push(`${Math.round(entry.startTime)}+${Math.round(entry.duration)}`) })
          const Native = WebSocket
          window.WebSocket = class extends Native {
            constructor(...given) {
              super(...given)
              this.addEventListener('message', ({ data }) => {
                if (load.greeted === null && String(data).includes('"type":"hello"')) load.greeted = performance.now()
              })
            }
          }
        })()
        """;

    /// <summary>A phone of 360 × 740 on a line of 1.6 Mbit/s and 150 ms, four times slower than this machine, with nothing kept from before.</summary>
    public static async Task<PageLoad> OnPhoneAsync(StoryHouse house, string storage, string path, bool room)
    {
        var page = await house.OpenPhoneAsync(storage);
        await page.AddInitScriptAsync(Watch);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1_600_000 / 8,
            ["uploadThroughput"] = 750_000 / 8,
        });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        if (room)
            await page.WaitForFunctionAsync("() => window.__load.greeted !== null && document.querySelector('video').readyState >= 2");
        await page.ComeToRestAsync();
        var seen = await page.EvaluateAsync<JsonElement>("() => window.__load");
        var (shift, _) = await page.ShiftAsync();
        await page.Context.CloseAsync();
        return new(
            seen.GetProperty("first").GetDouble(),
            seen.GetProperty("largest").GetDouble(),
            seen.GetProperty("blocked").GetDouble(),
            seen.GetProperty("greeted").ValueKind is JsonValueKind.Number ? seen.GetProperty("greeted").GetDouble() : null,
            shift,
            seen.GetProperty("element").GetString() ?? "",
            string.Join(' ', seen.GetProperty("tasks").EnumerateArray()));
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"first paint {FirstPaintMs:F0}, largest {LargestPaintMs:F0} ({LargestPaint}), blocked {BlockedMs:F0} ({LongTasks}), socket {SocketUpMs:F0}, shift {Shift:F3}");
}
