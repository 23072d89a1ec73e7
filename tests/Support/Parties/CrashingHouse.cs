namespace WatchParty.Support.Parties;

/// <summary>A party house whose server is a process of its own, so that it can be killed like one.</summary>
public sealed class CrashingHouse : PartyHouse, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;
    private HttpClient? _http;

    public string DataFolder => _folder.File("data");

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
        _server!.KillAtOnce();
        await _server.ExitAsync();
        Discard();
    }

    /// <summary>SIGTERM: the server puts everything in order, and says so by its exit code.</summary>
    public async Task<int> StopAsync()
    {
        _server!.Terminate();
        var (code, _) = await _server.ExitAsync();
        Discard();
        return code;
    }

    public async Task StartAsync()
    {
        _server = ServerProcess.Start(
            null, ["--Urls=http://127.0.0.1:0", $"--DataFolder={DataFolder}", .. Settings.Select(setting => $"--{setting}")]);
        var ready = await _server.LineWithAsync("http://");
        var address = ready[ready.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0];
        _http = Connect(new Uri(address));
    }

    public void Dispose()
    {
        Discard();
        _folder.Dispose();
    }

    private void Discard()
    {
        _http?.Dispose();
        _server?.Dispose();
        (_http, _server) = (null, null);
    }
}
