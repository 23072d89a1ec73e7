using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Health;
using WatchParty.Api.Rooms;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

public static class GatewayServices
{
    public static IServiceCollection AddGateway(this IServiceCollection services)
    {
        services.AddSettings<SocketLimits>(LimitsOptions.Section)
            .Validate(o => o.FrameBytes >= 256, "Limits:FrameBytes must be at least 256, or a ticket does not fit into its message.")
            .Validate(o => o is { MessagesPerSecond: > 0, MessageBurst: > 0, MessagesOverLimit: > 0 }, "Limits:MessagesPerSecond, MessageBurst and MessagesOverLimit must be at least 1.")
            .Validate(o => o.InvalidMessagesPerMinute > 0, "Limits:InvalidMessagesPerMinute must be at least 1.")
            .Validate(o => o.SocketsPerMember > 0, "Limits:SocketsPerMember must be at least 1.")
            .Validate(o => o.SocketsPerUser >= o.SocketsPerMember, "Limits:SocketsPerUser must not be smaller than Limits:SocketsPerMember.")
            .Validate(o => o is { Sockets: > 0, UnauthenticatedSockets: > 0, UnauthenticatedSocketsPerAddress: > 0 }, "Limits:Sockets, UnauthenticatedSockets and UnauthenticatedSocketsPerAddress must be at least 1.")
            .Validate(o => o.TicketLifetime > TimeSpan.Zero, "Limits:TicketLifetime must be longer than 0.")
            .Validate(o => o.SocketPingInterval > TimeSpan.Zero && o.SocketPingInterval < o.SocketSilence, "Limits:SocketPingInterval must be shorter than Limits:SocketSilence, or a browser that answers every ping is called silent.")
            .Validate(o => o.ReportInterval > TimeSpan.Zero, "Limits:ReportInterval must be longer than 0.");

        services.AddSingleton<GatewayIdentity>().AddSingleton<RelayDirectory>().AddSingleton<InboxDirectory>();
        services.AddSingleton<SocketOrigins>().AddSingleton<SocketTickets>().AddSingleton<SocketRoom>().AddSingleton<SocketDoor>();
        services.AddSingleton<GatewayMetrics>().AddSingleton<RoomSocket>().AddSingleton<InboxSocket>();
        services.AddHosted<OpenSockets>().AddHosted<AccessWatch>().AddHosted<GatewayStreamReader>();
        services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<GatewayStreamReader>());

        // The request log holds whole addresses, and with them tickets and grants; that of the routes holds paths as strangers wrote them, line ends included.
        // Of the first nothing at all is written: while something could be, each request has an activity and a log scope, and an open socket holds them.
        // Nor is any other scope kept, Kestrel's of each connection among them: no line of this server's log shows one.
        return services.Configure<LoggerFilterOptions>(logs => logs.CaptureScopes = false).AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning));
    }

    /// <summary>For a process that is one server and nothing else: it collects what lies in the whole process.</summary>
    public static void AddTidyWhenEmpty(this IServiceCollection services) => services.AddHostedService<TidyWhenEmpty>();

    public static void MapGateway(this IEndpointRouteBuilder routes)
    {
        routes.MapTickets();
        routes.MapSocket($"{PartyRoutes.Base}/rooms/{{room}}/ws", context => context.RequestServices.GetRequiredService<RoomSocket>().ServeAsync(context));
        routes.MapSocket($"{PartyRoutes.Base}/notifications/ws", context => context.RequestServices.GetRequiredService<InboxSocket>().ServeAsync(context));
    }

    private static IServiceCollection AddHosted<T>(this IServiceCollection services) where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(provider => provider.GetRequiredService<T>());

    private static void MapSocket(this IEndpointRouteBuilder routes, string path, RequestDelegate serve)
    {
        var clock = routes.ServiceProvider.GetRequiredService<ServerClock>();
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.Use((context, next) => HeardUpgrades.ListenAsync(context, next, clock));
        pipeline.UseWebSockets();
        pipeline.Run(serve);
        // CONNECT is how a WebSocket begins over HTTP/2.
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Connect], pipeline.Build()).AllowAnonymous().ExcludeFromDescription();
    }
}
