using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Accounts.Passwords;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <summary>Coming in and going out.</summary>
internal static class DoorApi
{
    public static void MapDoor(this RouteGroupBuilder rooms)
    {
        rooms.MapPost("/{room}/join", JoinAsync).LimitsPasswords().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);
        rooms.MapPost("/{room}/leave", LeaveAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Ok<RoomJoined>, ProblemHttpResult>> JoinAsync(
        RoomId room, JoinRoom? body, CurrentUser me, RoomLocksmith locksmith, IGrainFactory grains, CancellationToken cancellation)
    {
        var door = grains.Room(room);
        // Knocking counts as a try at the password; whoever brings none has not tried.
        if (string.IsNullOrEmpty(body?.Password))
            return await EnterAsync(door, me, lockOpened: null);

        return await door.KnockAsync(me.AsActor()) switch
        {
            Knock.Open => await EnterAsync(door, me, lockOpened: null),
            Knock.Refused refused => RefusalProblems.Http(refused.Reason, refused.RetryAfter),
            Knock.Locked locked => await locksmith.VerifyAsync(body.Password, locked.PasswordHash, cancellation) switch
            {
                PasswordVerdict.Right or PasswordVerdict.RightButOutdated => await EnterAsync(door, me, locked.LockVersion),
                PasswordVerdict.Wrong => RefusalProblems.Http(Refusal.WrongPassword),
                PasswordVerdict.Busy => RoomLocksmith.Busy(),
                _ => throw new UnreachableException(),
            },
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<RoomJoined>, ProblemHttpResult>> EnterAsync(IRoomGrain door, CurrentUser me, long? lockOpened) =>
        (await door.IssueAsync(me.AsActor(), new RoomCommand.Join(lockOpened)))
        .OkOrProblem(room => new RoomJoined(Ok: true, room.Find(me.Id)!.Role));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> LeaveAsync(RoomId room, CurrentUser me, IGrainFactory grains) =>
        (await grains.Room(room).IssueAsync(me.AsActor(), new RoomCommand.Leave())).DoneOrProblem();
}
