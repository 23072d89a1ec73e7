using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;
using WatchParty.Inbox;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <summary>Opening rooms, looking at them, changing and ending them.</summary>
internal static class RoomsApi
{
    public static IServiceCollection AddRoomsApi(this IServiceCollection services) => services.AddSingleton<RoomLocksmith>();

    public static void MapRooms(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup(PartyRoutes.Base + "/rooms").AsPartyRoutes("Rooms");
        rooms.MapPost("", CreateAsync).LimitsPasswords().ProducesProblem(403).ProducesProblem(409).ProducesProblem(429);
        rooms.MapGet("", ListAsync);
        rooms.MapGet("/{room}", LookAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        rooms.MapPatch("/{room}", ChangeAsync).LimitsPasswords().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);
        rooms.MapPost("/{room}/end", EndAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        rooms.MapDoor();
        rooms.MapMembers();
    }

    private static async Task<Results<Created<RoomCreated>, ProblemHttpResult>> CreateAsync(
        CreateRoom body,
        [FromHeader(Name = Idempotency.Header)] string? idempotencyKey,
        CurrentUser me,
        RoomLocksmith locksmith,
        IGrainFactory grains,
        CancellationToken cancellation)
    {
        if (idempotencyKey is not null && !Idempotency.IsValid(idempotencyKey))
            return ProblemResults.Invalid(Idempotency.Header, Idempotency.Rule);
        if (body.StartPositionMs < 0 || body.StartPositionMs > Timeline.Longest.TotalMilliseconds)
            return ProblemResults.Invalid("start_position_ms", "A position is within the film.");
        var (hash, problem) = await locksmith.HashAsync(body.Password, cancellation);
        if (problem is not null)
            return problem;

        var key = idempotencyKey is null ? null : Idempotency.KeyFor(idempotencyKey, me.Id, body);
        return await grains.InboxOf(me.Id).ReserveAsync(key) switch
        {
            Reservation.Granted granted => await OpenAsync(grains.Room(granted.Room), me, body.ToOpenRoom(hash)),
            Reservation.Refused refused => RefusalProblems.Http(refused.Reason),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Created<RoomCreated>, ProblemHttpResult>> OpenAsync(IRoomGrain room, CurrentUser me, OpenRoom request)
    {
        switch (await room.OpenAsync(me.AsActor(), request))
        {
            case RoomReply.Accepted accepted:
                return TypedResults.Created($"{PartyRoutes.Base}/rooms/{accepted.Room.Id}", RoomCreated.From(accepted.Room));
            case RoomReply.Refused refused:
                return RefusalProblems.For(refused);
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<Results<Ok<RoomPage>, ProblemHttpResult>> ListAsync(
        CurrentUser me, IGrainFactory grains, RoomArt art, RoomCursor? cursor = null, int limit = RoomPage.DefaultLimit) =>
        limit is < 1 or > RoomPage.LargestLimit
            ? ProblemResults.Invalid("limit", $"A page has 1 to {RoomPage.LargestLimit} rooms.")
            : TypedResults.Ok(await RoomPage.OfAsync(await grains.InboxOf(me.Id).ListRoomsAsync(), cursor, limit, art));

    private static async Task<Results<Ok<RoomDetails>, ProblemHttpResult>> LookAsync(RoomId room, CurrentUser me, IGrainFactory grains, RoomArt art) =>
        await (await grains.Room(room).LookAsync(me.AsActor())).DetailsOrProblemAsync(me, art);

    private static async Task<Results<Ok<RoomDetails>, ProblemHttpResult>> ChangeAsync(
        RoomId room, ChangeRoom body, CurrentUser me, RoomLocksmith locksmith, IGrainFactory grains, RoomArt art, CancellationToken cancellation)
    {
        var (hash, problem) = await locksmith.HashAsync(body.Password, cancellation);
        if (problem is not null)
            return problem;

        var newLock = body.ChangesPassword ? new LockChange(hash) : null;
        var reply = await grains.Room(room).IssueAsync(me.AsActor(), new RoomCommand.ChangeRoom(body.Policy, newLock, body.ItemId));
        return await reply.DetailsOrProblemAsync(me, art);
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> EndAsync(RoomId room, CurrentUser me, IGrainFactory grains) =>
        (await grains.Room(room).IssueAsync(me.AsActor(), new RoomCommand.End())).DoneOrProblem();
}
