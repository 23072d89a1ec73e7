using WatchParty.Silo.Cluster;

namespace WatchParty.Silo.Http;

/// <summary>What every answer tells the browser not to do. An endpoint that sets one of these itself keeps its own.</summary>
internal static class SecurityHeaders
{
    private const string Page =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        + "media-src 'self' blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; "
        // No text becomes markup or a script: the client has no policy that would turn one into the other.
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Data = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>The reference page of the API and Orleans' dashboard bring their own inline scripts and styles.</summary>
    private const string Reference =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    private static Task Write(object state)
    {
        var (request, headers) = (((HttpContext)state).Request, ((HttpContext)state).Response.Headers);
        var isApi = request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Content-Security-Policy", IsForeign(request.Path) ? Reference : isApi ? Data : Page);
        if (isApi)
            headers.TryAdd("Cache-Control", "no-store");
        return Task.CompletedTask;
    }

    private static bool IsForeign(PathString path) =>
        path.StartsWithSegments("/api/docs", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(DashboardSetup.Path, StringComparison.OrdinalIgnoreCase);
}
