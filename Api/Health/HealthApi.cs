using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Problems;

namespace WatchParty.Api.Health;

internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AllowAnonymous().DisableRateLimiting();
        health.MapGet("/live", () => TypedResults.Ok(new Health("live")));
        health.MapGet("/ready", ReadyAsync).ProducesProblem(503);
    }

    private static async Task<Results<Ok<Health>, ProblemHttpResult>> ReadyAsync(ReadinessBoard readiness, CancellationToken cancellation)
    {
        var reasons = await readiness.NotReadyAsync(cancellation);
        return reasons.Count == 0
            ? TypedResults.Ok(new Health("ready"))
            : ProblemResults.Of(ProblemCode.StorageUnavailable, string.Join(' ', reasons), TimeSpan.FromSeconds(5));
    }
}

internal sealed record Health(string Status);
