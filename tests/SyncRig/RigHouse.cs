using WatchParty.Support;
using WatchParty.Support.Parties;
using WatchParty.SyncRig.Films;

namespace WatchParty.SyncRig;

/// <summary>The real program as a process of its own, always at the same address, with one real film on its shelf.</summary>
public sealed class RigHouse(RigFilm film) : PartyHouse, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Find();
    private ServerProcess? _server;
    private HttpClient? _http;

    public RigFilm Film => film;

    public int Port => _port;

    protected override HttpClient Http => _http ?? throw new InvalidOperationException("The house is not open.");

    public async Task OpenAsync()
    {
        await StartAsync();
        _http = Connect(new Uri($"http://127.0.0.1:{_port}"));
        await FurnishAsync(_folder.File("films"));
    }

    /// <summary>SIGKILL: the server gets no chance to finish anything.</summary>
    public async Task CrashAsync()
    {
        _server!.KillAtOnce();
        await _server.ExitAsync();
        _server.Dispose();
    }

    public async Task StartAsync()
    {
        string[] settings = [$"Urls=http://127.0.0.1:{_port}", $"DataFolder={_folder.File("data")}", .. Settings];
        _server = ServerProcess.Start(null, [.. settings.Select(setting => $"--{setting}")]);
        await _server.LineWithAsync("http://");
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_server is not null)
        {
            _server.Terminate();
            await _server.ExitAsync();
            _server.Dispose();
        }

        _folder.Dispose();
    }

    protected override Task MakeFilmAsync(string path, string colour) =>
        colour is "blue" && path.Contains("Films Blue", StringComparison.Ordinal) ? film.MakeAsync(path) : base.MakeFilmAsync(path, colour);
}
