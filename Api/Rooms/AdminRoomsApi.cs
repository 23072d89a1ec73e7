using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <summary>What is running on this server, for those who may end any of it.</summary>
internal static class AdminRoomsApi
{
    public static void MapAdminRooms(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup(PartyRoutes.Base + "/admin/rooms").AsPartyRoutes("Rooms").RequireAuthorization(Policies.Admin);
        admin.MapGet("", ListAsync).ProducesProblem(403);
    }

    private static async Task<Ok<IEnumerable<RunningRoom>>> ListAsync(IGrainFactory grains)
    {
        var shards = await Task.WhenAll(RoomDirectory.All(grains).Select(shard => shard.ListAsync()));
        var rooms = await Task.WhenAll(shards.SelectMany(shard => shard).Select(room => grains.Room(room).SummariseAsync()));
        return TypedResults.Ok(rooms.OfType<RoomSummary>().OrderByDescending(room => room.CreatedAt).Select(RunningRoom.From));
    }
}
