using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Silo.WebClient;

internal static class WebClientSetup
{
    /// <summary>After routing: whatever no endpoint wants may be a file or a route of the web client.</summary>
    public static void UseWebClient(this WebApplication app)
    {
        var files = new WebFiles(
            Path.Combine(app.Environment.ContentRootPath, "wwwroot"),
            app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.PathBase);
        app.Use((context, next) => context.GetEndpoint() is null && files.Find(context.Request) is { } send ? send(context) : next(context));
    }
}
