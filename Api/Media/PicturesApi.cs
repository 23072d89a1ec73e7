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

namespace WatchParty.Api.Media;

/// <summary>Posters and backdrops, for whoever may see the item.</summary>
internal static class PicturesApi
{
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/items/{item}/poster", (
            ItemId item, CurrentUser me, ItemStore items, PictureShelf pictures, HttpResponse response, CancellationToken cancellation, int w = Widest, string? v = null) =>
            SendAsync(item, PictureShape.Poster, w, v, me, items, pictures, response, cancellation)).AsPictureRoute();
        routes.MapGet("/api/v1/items/{item}/backdrop", (
            ItemId item, CurrentUser me, ItemStore items, PictureShelf pictures, HttpResponse response, CancellationToken cancellation, int w = Widest, string? v = null) =>
            SendAsync(item, PictureShape.Backdrop, w, v, me, items, pictures, response, cancellation)).AsPictureRoute();
    }

    private const int Widest = 1280;

    private static RouteHandlerBuilder AsPictureRoute(this RouteHandlerBuilder route) =>
        route.AsItemRoute().Produces(200, contentType: "image/jpeg", additionalContentTypes: ["image/png", "image/webp"]).Produces(304);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SendAsync(
        ItemId id, PictureShape shape, int width, string? version, CurrentUser me, ItemStore items, PictureShelf pictures, HttpResponse response,
        CancellationToken cancellation)
    {
        if (!PictureWidths.All.Contains(width))
            return ProblemResults.Invalid("w", $"One of {string.Join(", ", PictureWidths.All)}.");
        if (await items.VisibleAsync(id, me, cancellation) is not { } item
            || await pictures.ReadAsync(item, shape, width, cancellation) is not { } picture)
        {
            return ProblemResults.Of(ProblemCode.NotFound);
        }

        var current = shape is PictureShape.Poster ? item.PosterVersion : item.BackdropVersion;
        MediaHeaders.Harmless(response, version == current ? "private, max-age=31536000, immutable" : "private, max-age=300");
        return TypedResults.Bytes(picture.Bytes, picture.ContentType, lastModified: picture.ModifiedAt, entityTag: new EntityTagHeaderValue($"\"{picture.Tag}\""));
    }
}
