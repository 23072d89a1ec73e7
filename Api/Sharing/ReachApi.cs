using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Api.Sharing;

/// <summary>For links that are passed on: a browser on the server's own machine knows only an address that means nothing elsewhere.</summary>
internal static class ReachApi
{
    public static void MapReach(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/v1/server").WithTags("Server").RequireAuthorization().MapGet("/reach", Get).ProducesProblem(401);

    private static Ok<Reach> Get(IServer server, IOptions<ServerOptions> options)
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(url => new Uri(url)).ToList() ?? [];
        return TypedResults.Ok(Reach.Of(options.Value, listening, Reach.LanAddresses()));
    }
}
