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

    private static async Task<Ok<IEnumerable<RunningRoom>>> ListAsync(CurrentUser me, IGrainFactory grains)
    {
        var shards = await Task.WhenAll(RoomDirectory.All(grains).Select(shard => shard.ListAsync()));
        var replies = await Task.WhenAll(shards.SelectMany(shard => shard).Select(room => grains.Room(room).LookAsync(me.AsActor())));
        return TypedResults.Ok(replies
            .OfType<RoomReply.Accepted>()
            .Select(reply => reply.Room)
            .Where(room => room.Status is not RoomStatus.Ended)
            .OrderByDescending(room => room.CreatedAt)
            .Select(RunningRoom.From));
    }
}
