using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WatchParty.Api.Rooms;

internal static class PartyRoutes
{
    public const string Base = "/api/v1/watch-party";

    /// <summary>For people who are signed in; any of these routes may find the body wrong or the storage away.</summary>
    public static RouteGroupBuilder AsPartyRoutes(this RouteGroupBuilder routes, string tag) => routes
        .WithTags(tag)
        .RequireAuthorization()
        .ProducesProblem(400)
        .ProducesProblem(401)
        .ProducesProblem(503);
}
