using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Media;
using WatchParty.Media.Catalog;
using WatchParty.Media.Streaming;
using WatchParty.Media.Subtitles;

namespace WatchParty.Api.Media;

/// <summary>What a player needs to begin.</summary>
internal static class PlaybackApi
{
    public static void MapPlayback(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/items/{item}/playback", PlayAsync).AsItemRoute().ProducesProblem(409);
    }

    private static async Task<Results<Ok<Playback>, ProblemHttpResult>> PlayAsync(
        ItemId item, HttpContext context, CurrentUser me, ItemStore items, FileStore files, StreamGrants grants, CancellationToken cancellation)
    {
        if (await items.VisibleAsync(item, me, cancellation) is null)
            return ProblemResults.Of(ProblemCode.NotFound);
        if (await files.ForItemAsync(item, cancellation) is not { } file)
            return ProblemResults.Of(ProblemCode.NoPlayableFile);
        context.Response.Headers.CacheControl = "no-store"; // the answer holds a grant
        var grant = grants.Sign(new StreamGrant(me.Session, me.Id, file.Id));
        return TypedResults.Ok(Playback.Of(file, SubtitleShelf.Beside(file), grant, context.Request.PathBase));
    }
}
