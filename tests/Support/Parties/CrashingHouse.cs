namespace WatchParty.Support.Parties;

/// <summary>A party house whose server is a process of its own, so that it can be killed like one.</summary>
/// <param name="dataFolder">Where the server keeps its data; null: in a folder that goes with the house.</param>
/// <param name="environment">Of the server's process.</param>
/// <param name="settings">Beside those of every house, such as <c>Rooms:MaxMembers=3</c>; a later one wins.</param>
public class CrashingHouse(string? dataFolder = null, IReadOnlyDictionary<string, string>? environment = null, params string[] settings) : PartyHouse, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;
    private HttpClient? _http;

    public string DataFolder => dataFolder ?? _folder.File("data");

    public ServerProcess Server => _server ?? throw new InvalidOperationException("The server is not running.");

    /// <summary>So long that a party still plays when its server has come back.</summary>
    protected override int FilmSeconds => 600;

    protected override HttpClient Http => _http ?? throw new InvalidOperationException("The server is not running.");

    public async Task OpenAsync()
    {
        await StartAsync();
        await FurnishAsync(_folder.File("films"));
    }

    /// <summary>SIGKILL: the server gets no chance to finish anything.</summary>
    public async Task CrashAsync()
    {
        Server.KillAtOnce();
        await Server.ExitAsync();
        Discard();
    }

    /// <summary>SIGTERM: the server puts everything in order, and says so by its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Server.Terminate();
        var (code, _) = await Server.ExitAsync();
        Discard();
        return code;
    }

    /// <param name="others">Settings of this start alone.</param>
    public async Task StartAsync(params string[] others)
    {
        _server = Launch(others);
        var ready = await _server.LineWithAsync("http://");
        var address = ready[ready.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0];
        _http = Connect(new Uri(address));
    }

    /// <summary>For a start that may be refused.</summary>
    public ServerProcess Launch(params string[] others) => ServerProcess.Start(
        environment, ["--Urls=http://127.0.0.1:0", $"--DataFolder={DataFolder}", .. Settings.Concat(settings).Concat(others).Select(setting => $"--{setting}")]);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _http?.Dispose();
        Discard();
        _folder.Dispose();
    }

    /// <summary>
    /// The client is left alone: what a dead server was still asked ends by that death, while a client that is disposed
    /// first says that somebody cancelled it.
    /// </summary>
    private void Discard()
    {
        _server?.Dispose();
        (_http, _server) = (null, null);
    }
}
