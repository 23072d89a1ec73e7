using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Media;
using WatchParty.Media.Artwork;
using WatchParty.Media.Catalog;
using WatchParty.Media.Streaming;
using WatchParty.Media.Subtitles;

namespace WatchParty.Api.Media;

/// <summary>What a player needs to begin, and the pictures.</summary>
internal static class PlaybackApi
{
    public static void MapPlayback(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/items/{item}/playback", PlayAsync).AsItemRoute().ProducesProblem(409);
        routes.MapGet("/api/v1/items/{item}/poster", (ItemId item, CurrentUser me, ItemStore items, ArtReader art, HttpResponse response, CancellationToken cancellation) =>
            PictureAsync(item, found => found.PosterPath, me, items, art, response, cancellation)).AsPictureRoute();
        routes.MapGet("/api/v1/items/{item}/backdrop", (ItemId item, CurrentUser me, ItemStore items, ArtReader art, HttpResponse response, CancellationToken cancellation) =>
            PictureAsync(item, found => found.BackdropPath, me, items, art, response, cancellation)).AsPictureRoute();
    }

    private static RouteHandlerBuilder AsPictureRoute(this RouteHandlerBuilder route) =>
        route.AsItemRoute().Produces(200, contentType: "image/jpeg", additionalContentTypes: ["image/png", "image/webp"]).Produces(304);

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

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PictureAsync(
        ItemId id, Func<Item, string?> pathOf, CurrentUser me, ItemStore items, ArtReader art, HttpResponse response, CancellationToken cancellation)
    {
        if (await items.VisibleAsync(id, me, cancellation) is not { } item
            || pathOf(item) is not { } path
            || await art.ReadAsync(item, path, cancellation) is not { } picture)
        {
            return ProblemResults.Of(ProblemCode.NotFound);
        }

        MediaHeaders.Harmless(response, "private, max-age=300");
        var tag = new EntityTagHeaderValue($"\"{picture.ModifiedAt.UtcTicks:x}-{picture.Bytes.Length:x}\"");
        return TypedResults.Bytes(picture.Bytes, picture.ContentType, lastModified: picture.ModifiedAt, entityTag: tag);
    }
}
