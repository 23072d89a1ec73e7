using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Silo.Http;

internal static class HttpSetup
{
    private const int LargestBody = 64 * 1024;

    public static void UseWatchPartyHttp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ServerOptions>("")
            .Validate(server => server.PathBase is "" || (server.PathBase.StartsWith('/') && !server.PathBase.EndsWith('/')), "PathBase must start with a slash and not end with one, such as /party.")
            .Validate(server => server.PublicUrl is "" || IsWebAddress(server.PublicUrl), "PublicUrl must be an address such as https://party.example.org.")
            .Validate(server => ServerOptions.List(server.AllowedOrigins).All(IsWebAddress), "AllowedOrigins must be a list of origins such as https://party.example.org, separated by commas.")
            .Validate(server => Proxies.AreAddresses(server.TrustedProxies), "TrustedProxies must be a list of addresses or networks such as 10.0.0.2,192.168.0.0/24, separated by commas.");
        builder.Services.AddSettings<LimitsOptions>(LimitsOptions.Section)
            .Validate(limits => limits.Scale is > 0 and <= 1_000_000, "Limits:Scale must be greater than 0 and at most 1000000.");

        builder.Services.AddSettings<ConnectionLimits>(LimitsOptions.Section)
            .Validate(limits => limits is { Connections: > 0, ConnectionsPerAddress: > 0 }, "Limits:Connections and ConnectionsPerAddress must be at least 1.")
            .Validate(limits => limits.HeadersTimeout > TimeSpan.Zero, "Limits:HeadersTimeout must be longer than 0.");
        // The framework's own filter knows no "any address in digits"; ours is HostNames.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["*"]);

        builder.WebHost.UseUrls(ListenAddresses.Check(builder.Configuration[nameof(ServerOptions.Urls)] ?? new ServerOptions().Urls));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton<SocketTransportFactory>().AddSingleton<IConnectionListenerFactory, SpareHandles>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var services = kestrel.ApplicationServices;
            var (limits, scale) = (services.GetRequiredService<IOptions<ConnectionLimits>>().Value, services.GetRequiredService<IOptions<LimitsOptions>>().Value);
            var proxies = Proxies.Parse(services.GetRequiredService<IOptions<ServerOptions>>().Value.TrustedProxies);
            var cap = new AddressCap(scale.Scaled(limits.ConnectionsPerAddress), address => proxies.Any(proxy => proxy.Contains(address)));
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = limits.HeadersTimeout;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentConnections = scale.Scaled(limits.Connections);
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(cap.Around));
        });
    }

    public static void UseWatchPartyHttp(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        app.UseProxies(server.TrustedProxies);
        app.UseHostNames(server);
        app.UsePathBase(server.PathBase);
        app.UseSecurityHeaders();
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https");
}
