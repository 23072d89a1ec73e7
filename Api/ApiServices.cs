using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Api.Accounts;
using WatchParty.Api.Eligibility;
using WatchParty.Api.Gateway;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Health;
using WatchParty.Api.Inbox;
using WatchParty.Api.Json;
using WatchParty.Api.Media;
using WatchParty.Api.OpenApi;
using WatchParty.Api.People;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;
using WatchParty.Api.Rooms;
using WatchParty.Api.Server;
using WatchParty.Api.Sharing;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api;

/// <summary>The table of contents of the HTTP and WebSocket side: each feature adds one line to each list.</summary>
public static class ApiServices
{
    public static IServiceCollection AddWatchPartyApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => JsonSetup.Strict(json.SerializerOptions));
        services.AddProblems();
        services.AddOpenApiDocument();
        services.AddAccountsApi();
        services.AddRoomsApi();
        services.AddGateway();
        services.AddRequestLimits();
        services.AddSingleton<IPeopleFeed, PeopleFeed>().AddSingleton<IMediaFeed, MediaFeed>();
        services.AddSingleton<ReadinessBoard>();
        return services;
    }

    /// <summary>What runs before any endpoint, in order.</summary>
    public static void UseWatchPartyApi(this WebApplication app)
    {
        app.UseAfterPipeline();
        app.UseProblems();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    public static void MapWatchPartyApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapOpenApiDocument();
        app.MapAccounts();
        app.MapRooms();
        app.MapAdminRooms();
        app.MapEligibility();
        app.MapInvites();
        app.MapMedia();
        app.MapReach();
        app.MapGateway();
        app.MapServer();
    }
}
