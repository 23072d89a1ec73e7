using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Rooms;
using WatchParty.Rooms;

namespace WatchParty.Api.Inbox;

/// <summary>The caller's pending invites. Declining goes to the room, which is the truth; the room clears the inbox.</summary>
internal static class InvitesApi
{
    public static void MapInvites(this IEndpointRouteBuilder routes)
    {
        var invites = routes.MapGroup(PartyRoutes.Base + "/invites").AsPartyRoutes("Inbox");
        invites.MapGet("", ListAsync);
        invites.MapPost("/{room}/decline", DeclineAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Ok<IEnumerable<InviteListed>>> ListAsync(CurrentUser me, IGrainFactory grains) =>
        TypedResults.Ok((await grains.InboxOf(me.Id).ListInvitesAsync()).Select(InviteListed.From));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> DeclineAsync(RoomId room, CurrentUser me, IGrainFactory grains) =>
        (await grains.Room(room).IssueAsync(me.AsActor(), new RoomCommand.Decline())).DoneOrProblem();
}
