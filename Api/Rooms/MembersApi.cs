using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <summary>What a host does with the people of the room.</summary>
internal static class MembersApi
{
    public static void MapMembers(this RouteGroupBuilder rooms)
    {
        var members = rooms.MapGroup("/{room}").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        members.MapPost("/invites", InviteAsync);
        members.MapDelete("/invites/{user}", WithdrawAsync);
        members.MapPatch("/members/{user}", ChangeAsync);
        members.MapPost("/members/{user}/kick", KickAsync);
    }

    private static async Task<Results<Ok<RoomDetails>, ProblemHttpResult>> InviteAsync(
        RoomId room, InvitePeople body, CurrentUser me, IGrainFactory grains, RoomArt art)
    {
        var command = new RoomCommand.Invite([.. body.Invites.Select(invite => invite.ToInvitation())]);
        return await (await grains.Room(room).IssueAsync(me.AsActor(), command)).DetailsOrProblemAsync(me, art);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        RoomId room, UserId user, CurrentUser me, IGrainFactory grains) =>
        (await grains.Room(room).IssueAsync(me.AsActor(), new RoomCommand.Withdraw(user))).GoneOrProblem();

    private static async Task<Results<Ok<RoomDetails>, ProblemHttpResult>> ChangeAsync(
        RoomId room, UserId user, ChangeMember body, CurrentUser me, IGrainFactory grains, RoomArt art)
    {
        var command = new RoomCommand.ChangeMember(user, body.Role, body.Permissions?.ToMemberPermissions());
        return await (await grains.Room(room).IssueAsync(me.AsActor(), command)).DetailsOrProblemAsync(me, art);
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> KickAsync(
        RoomId room, UserId user, CurrentUser me, IGrainFactory grains) =>
        (await grains.Room(room).IssueAsync(me.AsActor(), new RoomCommand.Kick(user))).DoneOrProblem();
}
