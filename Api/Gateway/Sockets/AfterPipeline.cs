using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>
/// Serves a socket when the pipeline that let it in has ended: a middleware that waits for the next one is held, with
/// the services of the request, for as long as a socket is open inside (docs/benchmarks.md, sockets that only stay open).
/// </summary>
internal static class AfterPipeline
{
    public static void ServeAfterPipeline(this HttpContext context, Func<Task> serve) => context.Features.Set(new Later(serve));

    public static void UseAfterPipeline(this IApplicationBuilder app) => app.Use(next => async context =>
    {
        await next(context);
        if (context.Features.Get<Later>() is null)
            return;
        await LetGoAsync(context);
        await ServeAsync(context.Features);
    });

    private static async ValueTask LetGoAsync(HttpContext context)
    {
        if (context.Features.Get<IServiceProvidersFeature>() is IAsyncDisposable services)
            await services.DisposeAsync();
        context.Items = ImmutableDictionary<object, object?>.Empty;
        context.Features.Set<IQueryFeature>(null);
        context.Features.Set<IRequestCookiesFeature>(null);
    }

    // Apart, and taken out first: what the method above remembers while it waits is held for as long as the socket is open.
    private static Task ServeAsync(IFeatureCollection request)
    {
        var later = request.Get<Later>()!;
        request.Set<Later>(null);
        return later.Serve();
    }

    private sealed record Later(Func<Task> Serve);
}
