using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

internal static class RoomAnswers
{
    public static Results<Ok<T>, ProblemHttpResult> OkOrProblem<T>(this RoomReply reply, Func<RoomSnapshot, T> shape) => reply switch
    {
        RoomReply.Accepted accepted => TypedResults.Ok(shape(accepted.Room)),
        RoomReply.Refused refused => RefusalProblems.For(refused),
        _ => throw new UnreachableException(),
    };

    public static async Task<Results<Ok<RoomDetails>, ProblemHttpResult>> DetailsOrProblemAsync(this RoomReply reply, CurrentUser me, RoomArt art) => reply switch
    {
        RoomReply.Accepted accepted => TypedResults.Ok(RoomDetails.From(accepted.Room, me.Id, await art.UrlAsync(accepted.Room.Item.Id))),
        RoomReply.Refused refused => RefusalProblems.For(refused),
        _ => throw new UnreachableException(),
    };

    public static Results<Ok<Done>, ProblemHttpResult> DoneOrProblem(this RoomReply reply) => reply.OkOrProblem(_ => Done.Yes);

    public static Results<NoContent, ProblemHttpResult> GoneOrProblem(this RoomReply reply) => reply switch
    {
        RoomReply.Accepted => TypedResults.NoContent(),
        RoomReply.Refused refused => RefusalProblems.For(refused),
        _ => throw new UnreachableException(),
    };
}
