using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Media;
using WatchParty.Media.Catalog;
using WatchParty.Media.Watching;
using WatchParty.Time;

namespace WatchParty.Api.Media;

/// <summary>How far the caller is, and what to go on with.</summary>
internal static class ProgressApi
{
    private static readonly TimeSpan LongestFilm = TimeSpan.FromDays(30);

    public static void MapProgress(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/api/v1/items/{item}/progress", SaveAsync).AsItemRoute();
        routes.MapGet("/api/v1/users/me/continue", ContinueAsync).WithTags("Items").RequireAuthorization().ProducesProblem(401).ProducesProblem(503);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(
        ItemId item, SaveProgress body, CurrentUser me, ItemStore items, ProgressStore progress, ServerClock clock, CancellationToken cancellation)
    {
        if (body.PositionMs < 0 || body.PositionMs > LongestFilm.TotalMilliseconds)
            return ProblemResults.Invalid("position_ms", "A position is within the film.");
        if (await items.VisibleAsync(item, me, cancellation) is not { } found)
            return ProblemResults.Of(ProblemCode.NotFound);
        if (found.Kind is not (MediaKind.Movie or MediaKind.Episode))
            return ProblemResults.Of(ProblemCode.NoPlayableFile);
        await progress.SaveAsync(me.Id, found, TimeSpan.FromMilliseconds(body.PositionMs), body.Finished, clock.GetUtcNow(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IEnumerable<ContinueItem>>> ContinueAsync(
        HttpRequest request, CurrentUser me, ProgressStore progress, CancellationToken cancellation)
    {
        var continued = await progress.ContinueAsync(me.Id, me.IsAdmin ? null : me.Person.Libraries, cancellation);
        return TypedResults.Ok(continued.Select(each => ContinueItem.From(each, request.PathBase)));
    }
}
