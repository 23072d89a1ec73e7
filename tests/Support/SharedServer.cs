using Xunit;

namespace WatchParty.Support;

/// <summary>One server for a whole test class (<c>IClassFixture&lt;SharedServer&gt;</c>), where its tests do not disturb each other.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private WatchPartyServer? _server;

    public WatchPartyServer Server => _server ?? throw new InvalidOperationException("xunit starts the fixture before the tests.");

    public HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await WatchPartyServer.StartAsync();
        Http = Server.CreateHttpClient();
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
