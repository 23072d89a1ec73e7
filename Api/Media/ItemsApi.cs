using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Media;
using WatchParty.Media.Catalog;

namespace WatchParty.Api.Media;

/// <summary>Films, series, seasons and episodes. What a caller may not see is answered like what does not exist.</summary>
internal static class ItemsApi
{
    private const int LongestSearch = 200;

    public static void MapItems(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/libraries/{library}/items", ListAsync).AsItemRoute();
        routes.MapGet("/api/v1/items/{item}", FindAsync).AsItemRoute();
        routes.MapGet("/api/v1/items/{item}/children", ListChildrenAsync).AsItemRoute();
    }

    public static RouteHandlerBuilder AsItemRoute(this RouteHandlerBuilder route) => route
        .WithTags("Items").RequireAuthorization().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(503);

    /// <summary>The item, if it exists and the caller may see it.</summary>
    public static async Task<Item?> VisibleAsync(this ItemStore items, ItemId id, CurrentUser me, CancellationToken cancellation) =>
        await items.FindAsync(id, cancellation) is { } item && me.MaySee(item.Library) ? item : null;

    private static async Task<Results<Ok<ItemPage>, ProblemHttpResult>> ListAsync(
        LibraryId library, HttpRequest request, CurrentUser me, ItemStore items, IMediaCatalog catalog, CancellationToken cancellation,
        string? search = null, ItemCursor? cursor = null, int limit = ItemPage.DefaultLimit)
    {
        if (InvalidLimit(limit) is { } invalid)
            return invalid;
        if (search is { Length: > LongestSearch })
            return ProblemResults.Invalid("search", $"At most {LongestSearch} characters.");
        if (!me.MaySee(library) || !(await catalog.ListLibrariesAsync(cancellation)).Contains(library))
            return ProblemResults.Of(ProblemCode.NotFound);
        return TypedResults.Ok(ItemPage.Of(await items.TopAsync(library, search, cursor, limit, cancellation), limit, request.PathBase));
    }

    private static async Task<Results<Ok<ItemDetails>, ProblemHttpResult>> FindAsync(
        ItemId item, HttpRequest request, CurrentUser me, ItemStore items, CancellationToken cancellation) =>
        await items.VisibleAsync(item, me, cancellation) is { } found
            ? TypedResults.Ok(ItemDetails.From(found, request.PathBase))
            : ProblemResults.Of(ProblemCode.NotFound);

    private static async Task<Results<Ok<ItemPage>, ProblemHttpResult>> ListChildrenAsync(
        ItemId item, HttpRequest request, CurrentUser me, ItemStore items, CancellationToken cancellation,
        ItemCursor? cursor = null, int limit = ItemPage.DefaultLimit)
    {
        if (InvalidLimit(limit) is { } invalid)
            return invalid;
        return await items.VisibleAsync(item, me, cancellation) is { } parent
            ? TypedResults.Ok(ItemPage.Of(await items.ChildrenAsync(parent.Id, cursor, limit, cancellation), limit, request.PathBase))
            : ProblemResults.Of(ProblemCode.NotFound);
    }

    private static ProblemHttpResult? InvalidLimit(int limit) =>
        limit is >= 1 and <= ItemPage.LargestLimit ? null : ProblemResults.Invalid("limit", $"Between 1 and {ItemPage.LargestLimit}.");
}
