using Microsoft.Playwright;
using WatchParty.EndToEnd.Tests.People;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.EndToEnd.Tests;

/// <summary>The real program as a process of its own, with a film on its shelf, and one Chromium for everybody. The stories share it; each brings people of its own.</summary>
public sealed class StoryHouse : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    /// <summary>How long a story waits, for what it expects to see as for any other step: a busy machine is no fault of the page.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly int _port = FreePort.Find();
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new(new DeclaredAnswers(new SocketsHttpHandler()));
    private ServerProcess _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IBrowser? _strictBrowser;
    private int _people;

    public string FilmsFolder => _folder.File("films");

    /// <summary>The same server by a name that is not this machine's own to browsers, as in a home network.</summary>
    public Uri NetworkAddress => new($"http://films.local:{_port}/");

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public string Library { get; private set; } = "";

    public Friend Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _http.BaseAddress = Address;
        var films = StoryFilm.MakeAsync(FilmsFolder);
        Assertions.SetDefaultExpectTimeout((float)s_patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            Timeout = (float)s_patience.TotalMilliseconds,
            ExecutablePath = Chromium.Path,
            Args = ["--autoplay-policy=no-user-gesture-required", "--mute-audio", "--host-resolver-rules=MAP films.local 127.0.0.1"],
        });
        await StartServerAsync();
        await films;
        var setup = await Nobody().PostAsync("setup", new { setup_code = WatchPartyServer.SetupCode, username = "keeper", password = Password }).MustSucceed();
        Admin = SignedIn(setup);
        Library = await AddLibraryAsync("Films", FilmsFolder);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_strictBrowser is not null)
            await _strictBrowser.DisposeAsync();
        _playwright.Dispose();
        _http.Dispose();
        _server.Terminate();
        await _server.ExitAsync();
        _server.Dispose();
        _folder.Dispose();
    }

    /// <summary>Somebody with an account, in front of a browser of their own, not signed in yet.</summary>
    public async Task<Person> WelcomeAsync(string name, bool mayWatch = true)
    {
        var username = $"{name}-{Interlocked.Increment(ref _people)}";
        string[] libraries = mayWatch ? [Library] : [];
        await Admin.PostAsync("users", new { username, password = Password, role = "user", library_ids = libraries }).MustSucceed();
        return new Person(username, Password, await OpenBrowserAsync(Address));
    }

    /// <summary>Whoever runs the server, signed in through the page.</summary>
    public async Task<Person> WelcomeKeeperAsync()
    {
        var keeper = new Person(Admin.Username, Password, await OpenBrowserAsync(Address));
        await keeper.SignInAsync();
        return keeper;
    }

    /// <summary>A link on which a new person chooses a password.</summary>
    public async Task<string> PasswordLinkAsync()
    {
        var username = $"newcomer-{Interlocked.Increment(ref _people)}";
        return (string)(await Admin.PostAsync("users", new { username, role = "user", library_ids = new[] { Library } }).MustSucceed())["set_password_url"]!;
    }

    /// <summary>A browser that plays no sound before the first click, with somebody's session.</summary>
    public async Task<IPage> OpenStrictBrowserAsync(string storage)
    {
        _strictBrowser ??= await _playwright.Chromium.LaunchAsync(new()
        {
            Timeout = (float)s_patience.TotalMilliseconds,
            ExecutablePath = Chromium.Path,
            Args = ["--autoplay-policy=document-user-activation-required"],
        });
        return await OpenPageAsync(_strictBrowser, new() { BaseURL = Address.ToString(), Locale = "en-US", StorageState = storage });
    }

    /// <summary>A small phone with somebody's session and nothing else kept from before.</summary>
    public Task<IPage> OpenPhoneAsync(string storage) => OpenPageAsync(_browser, new()
    {
        BaseURL = Address.ToString(),
        Locale = "en-US",
        ColorScheme = ColorScheme.Dark,
        ViewportSize = new() { Width = 360, Height = 740 },
        IsMobile = true,
        HasTouch = true,
        StorageState = storage,
    });

    /// <summary>A browser that has never been anywhere.</summary>
    public Task<IPage> OpenBrowserAsync(Uri home) =>
        OpenPageAsync(_browser, new() { BaseURL = home.ToString(), Locale = "en-US", ColorScheme = ColorScheme.Dark });

    /// <summary>The same, after signing in through the page.</summary>
    public async Task<Person> WelcomeSignedInAsync(string name, bool mayWatch = true)
    {
        var person = await WelcomeAsync(name, mayWatch);
        await person.SignInAsync();
        return person;
    }

    public async Task<string> FilmAsync() =>
        (string)(await Admin.GetAsync($"libraries/{Library}/items").MustSucceed())["items"]![0]!["id"]!;

    public async Task StopServerAsync()
    {
        _server.Terminate();
        await _server.ExitAsync();
        _server.Dispose();
    }

    public async Task StartServerAsync()
    {
        _server = ServerProcess.Start(
            null,
            $"--Urls=http://127.0.0.1:{_port}",
            $"--DataFolder={_folder.File("data")}",
            $"--Setup:Code={WatchPartyServer.SetupCode}",
            "--Limits:Scale=1000");
        await Eventually.SeeAsync(IsReadyAsync, ready => ready, "the server to be ready", s_patience);
    }

    private static async Task<IPage> OpenPageAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)s_patience.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync("health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure.IsOutOfReach())
        {
            return false;
        }
    }

    private async Task<string> AddLibraryAsync(string name, string folder)
    {
        var created = await Admin.PostAsync("libraries", new { name, kind = "movies", paths = new[] { folder } }).MustSucceed();
        var library = (string)created["id"]!;
        await Eventually.SeeAsync(
            async () => (await Admin.GetAsync($"libraries/{library}/items").MustSucceed())["items"]!.AsArray().Count(item => item!["duration_ms"] is not null),
            count => count == 1,
            "the server to find the film, and its length",
            s_patience);
        return library;
    }

    private Friend Nobody() => new(() => _http);

    private Friend SignedIn(Answer login) =>
        new(() => _http, (string)login["user_id"]!, (string)login["username"]!, (string)login["token"]!);
}

[CollectionDefinition(Name)]
public sealed class SharedHouse : ICollectionFixture<StoryHouse>
{
    public const string Name = "stories";
}
