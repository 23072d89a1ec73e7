using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using WatchParty.Support;

namespace WatchParty.EndToEnd.Tests.Browsers;

/// <summary>The installed Firefox with a profile of its own, and the one page that is open in it.</summary>
internal sealed partial class Firefox : IAsyncDisposable
{
    /// <summary>It starts slowly, and the more so beside everything else that a test run does.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);
    private static readonly string[] s_names = ["firefox-esr", "firefox"];

    /// <summary>Films start without a click, as in the other browser of the stories, and everybody reads English.</summary>
    private const string Preferences =
        """
        user_pref("media.autoplay.default", 0);
        user_pref("media.autoplay.blocking_policy", 0);
        user_pref("media.volume_scale", "0");
        user_pref("intl.accept_languages", "en-US");
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("browser.shell.checkDefaultBrowser", false);
        """;

    private readonly TemporaryFolder _profile;
    private readonly Process _process;
    private readonly BiDi _browser;
    private readonly string _page;

    private Firefox(TemporaryFolder profile, Process process, BiDi browser, string page) => (_profile, _process, _browser, _page) = (profile, process, browser, page);

    /// <summary>Null where none is installed.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("PATH")!.Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public static async Task<Firefox> StartAsync()
    {
        var profile = new TemporaryFolder();
        profile.Write("user.js", Preferences);
        var start = new ProcessStartInfo(Path!, ["--headless", "--no-remote", "--profile", profile.Path, "--remote-debugging-port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It keeps more than the profile at home, and not every home can be written to.
        start.Environment["HOME"] = profile.Path;
        var process = Process.Start(start)!;
        var browser = await BiDi.ConnectAsync(await AddressAsync(process).WaitAsync(s_patience));
        var contexts = (await browser.AskAsync("browsingContext.getTree", new { })).GetProperty("contexts");
        return new(profile, process, browser, contexts[0].GetProperty("context").GetString()!);
    }

    public async Task GoAsync(Uri address) =>
        await _browser.AskAsync("browsingContext.navigate", new { context = _page, url = address.ToString(), wait = "complete" });

    /// <summary>What an expression comes to, or the promise it makes.</summary>
    public async Task<T> EvaluateAsync<T>(string expression) => JsonSerializer.Deserialize<T>(
        (await EvaluateRawAsync($"Promise.resolve({expression}).then(value => JSON.stringify(value))")).GetProperty("value").GetString()!)!;

    public Task WaitForAsync(string condition, string awaited) =>
        Eventually.SeeAsync(() => EvaluateAsync<bool>($"Boolean({condition})"), seen => seen, $"{awaited} in Firefox", s_patience);

    /// <summary>Presses the link, button or field of this name where a finger would, once it can be pressed.</summary>
    public async Task PressAsync(string name)
    {
        var control = $$"""
            [...document.querySelectorAll('a[href], button, input')].find(control =>
              control.checkVisibility() && !control.matches(':disabled, [aria-disabled=true]') &&
              (control.getAttribute('aria-label') ?? control.labels?.[0]?.innerText ?? control.innerText).trim() === {{JsonSerializer.Serialize(name)}})
            """;
        await WaitForAsync(control, $"“{name}”");
        var element = await EvaluateRawAsync($"(() => {{ const found = {control}; found.scrollIntoView({{ block: 'center' }}); return found }})()");
        await ActAsync("pointer",
            new { type = "pointerMove", x = 0, y = 0, origin = new { type = "element", element = new { sharedId = element.GetProperty("sharedId").GetString() } } },
            new { type = "pointerDown", button = 0 },
            new { type = "pointerUp", button = 0 });
    }

    public async Task TypeAsync(string field, string text)
    {
        await PressAsync(field);
        await ActAsync("key", [.. text.SelectMany(letter => new object[] { new { type = "keyDown", value = $"{letter}" }, new { type = "keyUp", value = $"{letter}" } })]);
    }

    public async Task KeepScreenshotAsync(string name)
    {
        var picture = (await _browser.AskAsync("browsingContext.captureScreenshot", new { context = _page })).GetProperty("data").GetBytesFromBase64();
        await File.WriteAllBytesAsync(Artifacts.File($"screenshots/{name}.png"), picture);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // By itself it takes its other processes along, and nobody writes into the profile any more.
            await _browser.AskAsync("browser.close", new { });
            await _process.WaitForExitAsync().WaitAsync(s_patience);
        }
        catch (InvalidOperationException)
        {
            // Gone before it could answer.
            await _process.WaitForExitAsync().WaitAsync(s_patience);
        }
        finally
        {
            await _browser.DisposeAsync();
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            _process.Dispose();
            _profile.Dispose();
        }
    }

    private async Task ActAsync(string device, params object[] actions) => await _browser.AskAsync("input.performActions", new
    {
        context = _page,
        actions = new[] { new { type = device, id = device, actions } },
    });

    private async Task<JsonElement> EvaluateRawAsync(string expression)
    {
        var answer = await _browser.AskAsync("script.evaluate", new { expression, target = new { context = _page }, awaitPromise = true });
        return answer.GetProperty("type").ValueEquals("success")
            ? answer.GetProperty("result")
            : throw new InvalidOperationException(answer.GetRawText());
    }

    /// <summary>Reads on afterwards: a browser whose terminal is full would stand still.</summary>
    private static async Task<Uri> AddressAsync(Process process)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Address().Match(line) is not { Success: true } address)
                continue;
            _ = process.StandardError.ReadToEndAsync();
            return new Uri(address.Value);
        }

        throw new InvalidOperationException($"Firefox ended before it listened: {string.Join(Environment.NewLine, said)}");
    }

    [GeneratedRegex(@"ws://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
