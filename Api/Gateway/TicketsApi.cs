using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Api.Rooms;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

/// <summary>Tickets for sockets: a browser cannot put a header on a WebSocket, so it fetches one here first.</summary>
internal static class TicketsApi
{
    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup($"{PartyRoutes.Base}/rooms").AsPartyRoutes("Rooms")
            .MapPost("/{room}/ws-token", IssueForRoomAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        routes.MapGroup($"{PartyRoutes.Base}/notifications").AsPartyRoutes("Invites")
            .MapPost("/ws-token", IssueForInboxAsync);
    }

    private static async Task<Results<Ok<TicketIssued>, ProblemHttpResult>> IssueForRoomAsync(
        RoomId room, CurrentUser me, IGrainFactory grains, SocketTickets tickets) =>
        await grains.Room(room).LookAsync(me.AsActor()) switch
        {
            RoomReply.Refused refused => RefusalProblems.For(refused),
            RoomReply.Accepted(var seen) when seen.Status is RoomStatus.Ended => RefusalProblems.Http(Refusal.RoomEnded),
            RoomReply.Accepted(var seen) when seen.Find(me.Id) is { Status: MemberStatus.Joined } => TypedResults.Ok(await tickets.IssueAsync(me, room)),
            RoomReply.Accepted => RefusalProblems.Http(Refusal.NotAMember),
            _ => throw new UnreachableException(),
        };

    private static async Task<Ok<TicketIssued>> IssueForInboxAsync(CurrentUser me, SocketTickets tickets) =>
        TypedResults.Ok(await tickets.IssueAsync(me, room: null));
}
