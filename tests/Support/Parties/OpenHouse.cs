using Microsoft.Extensions.DependencyInjection;

namespace WatchParty.Support.Parties;

/// <summary>A party house whose server runs in this process.</summary>
public class OpenHouse : PartyHouse, IAsyncDisposable
{
    private WatchPartyServer _server = null!;
    private HttpClient _http = null!;

    public WatchPartyServer Server => _server;

    protected override HttpClient Http => _http;

    /// <summary>What a house replaces in its server.</summary>
    protected virtual Action<IServiceCollection>? Overrides => null;

    public async Task OpenAsync()
    {
        _server = await WatchPartyServer.StartAsync(Overrides, Settings);
        _http = Connect(_server.Address);
        await FurnishAsync(Path.Combine(_server.DataFolder, "films"));
    }

    public async Task RestartAsync()
    {
        await _server.RestartAsync();
        _http.Dispose();
        _http = Connect(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
