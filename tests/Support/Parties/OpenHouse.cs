namespace WatchParty.Support.Parties;

/// <summary>A party house whose server runs in this process.</summary>
public class OpenHouse : PartyHouse, IAsyncDisposable
{
    private WatchPartyServer _server = null!;
    private HttpClient _http = null!;

    protected override HttpClient Http => _http;

    public async Task OpenAsync()
    {
        _server = await WatchPartyServer.StartAsync(null, Settings);
        _http = _server.CreateHttpClient();
        await FurnishAsync(Path.Combine(_server.DataFolder, "films"));
    }

    public async Task RestartAsync()
    {
        await _server.RestartAsync();
        _http = _server.CreateHttpClient();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _server.DisposeAsync();
    }
}
