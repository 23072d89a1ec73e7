using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Silo;
using WatchParty.Support.Postgres;

namespace WatchParty.Support;

/// <summary>The real product, in this process, on a free port and a data folder of its own that goes with it.</summary>
public sealed class WatchPartyServer : IAsyncDisposable
{
    public const string SetupCode = "setup-code-of-the-tests";

    private readonly string[] _settings;
    private readonly Action<IServiceCollection>? _overrides;
    private readonly List<HttpClient> _clients = [];
    private WebApplication _app;

    private WatchPartyServer(string dataFolder, string[] settings, Action<IServiceCollection>? overrides)
    {
        DataFolder = dataFolder;
        _settings = SharedPostgres.IsAskedFor ? [.. SharedPostgres.NewSettings(), .. settings] : settings;
        _overrides = overrides;
        _app = Build();
    }

    public string DataFolder { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    /// <param name="overrides">What to replace, such as the clock: <c>services => services.AddSingleton(new ServerClock(fakeTime))</c>.</param>
    /// <param name="settings">As on the command line, such as <c>Rooms:MaxMembers=3</c>.</param>
    public static async Task<WatchPartyServer> StartAsync(Action<IServiceCollection>? overrides = null, params string[] settings)
    {
        var server = new WatchPartyServer(Directory.CreateTempSubdirectory("watch-party-").FullName, settings, overrides);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Stops as SIGTERM does, then starts again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _app = Build();
        await _app.StartAsync();
    }

    public HttpClient CreateHttpClient()
    {
        var client = new HttpClient(new DeclaredAnswers(new SocketsHttpHandler())) { BaseAddress = Address };
        _clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private WebApplication Build() => WatchPartyHost.Build(
        [
            "--Urls=http://127.0.0.1:0",
            $"--DataFolder={DataFolder}",
            .. _settings.Select(setting => $"--{setting}"),
        ],
        _overrides);

    private async Task StopAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        _clients.Clear();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
