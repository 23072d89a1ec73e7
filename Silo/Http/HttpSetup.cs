using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Silo.Http;

internal static class HttpSetup
{
    private const int LargestBody = 64 * 1024;

    public static void UseWatchPartyHttp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ServerOptions>("");
        builder.Services.AddSettings<LimitsOptions>(LimitsOptions.Section)
            .Validate(limits => limits.Scale > 0, "Limits:Scale must be greater than 0.");
        builder.WebHost.UseUrls(builder.Configuration[nameof(ServerOptions.Urls)] ?? new ServerOptions().Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
    }

    public static void UseWatchPartyHttp(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        app.UsePathBase(server.PathBase);
    }
}
