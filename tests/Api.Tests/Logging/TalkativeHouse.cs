using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Logging;

/// <summary>A party house whose server logs all it can, as somebody in search of a fault may ask of it.</summary>
public sealed class TalkativeHouse : PartyHouse, IAsyncLifetime
{
    /// <summary>The product quietens these by longer names than "Default"; the longest name wins.</summary>
    private static readonly string[] s_loud =
    [
        "Default", "WatchParty", "WatchParty.Api.Accounts.SignIn.SessionAuthentication", "Microsoft.AspNetCore",
        "Orleans.Runtime", "Orleans.Streams", "Orleans.Storage", "Orleans.Serialization", "Orleans.Messaging", "Orleans.Hosting", "Orleans.Grain", "Orleans.Persistence",
    ];

    private WatchPartyServer _server = null!;
    private HttpClient _http = null!;

    public LogBook Log { get; } = new();

    protected override HttpClient Http => _http;

    public async Task InitializeAsync()
    {
        _server = await WatchPartyServer.StartAsync(
            services => services.AddLogging(log => log.ClearProviders().AddProvider(Log)),
            [.. Settings, .. s_loud.Select(category => $"Logging:LogLevel:{category}=Trace")]);
        _http = Connect(_server.Address);
        await FurnishAsync(Path.Combine(_server.DataFolder, "films"));
    }

    /// <summary>What a bare address answers, without any header of ours.</summary>
    public async Task<int> StatusOfAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
