using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Problems;

/// <summary>Turns every "no" of the rules into one code and one sentence.</summary>
public static class RefusalProblems
{
    public static RefusalProblem For(Refusal reason) => reason switch
    {
        Refusal.RoomNotFound => new(ProblemCode.NotFound, "There is no such room. Ask whoever sent you the link for a new one."),
        Refusal.RoomEnded => new(ProblemCode.RoomEnded, "This watch party is over. Ask the host for a new one."),
        Refusal.RoomFull => new(ProblemCode.RoomFull, "Nobody else fits into this room. Try again when somebody has left."),
        Refusal.NotAMember => new(ProblemCode.Forbidden, "Join the room first."),
        Refusal.NotInvited => new(ProblemCode.NotInvited, "Only invited people may join this room. Ask the host for an invite."),
        Refusal.Kicked => new(ProblemCode.Kicked, "The host removed you from this room. Only a new invite lets you back in."),
        Refusal.LibraryAccessDenied => new(ProblemCode.LibraryAccessDenied, "You may not see this film. Ask an admin for access to its library."),
        Refusal.SomebodyLacksAccess => new(ProblemCode.LibraryAccessDenied, "Not everybody here may see this film. Choose another one, or leave out those who may not."),
        Refusal.ItemCannotBeWatched => new(ProblemCode.ValidationFailed, "Choose a film or an episode: a series or a season cannot be watched as a whole.", "item_id"),
        Refusal.NoPlayableFile => new(ProblemCode.NoPlayableFile, "There is no file to play for this film. Choose another one, or scan its library again."),
        Refusal.PasswordMissing => new(ProblemCode.InvalidPassword, "This room has a password. Enter it to join."),
        Refusal.WrongPassword => new(ProblemCode.InvalidPassword, "That is not the password of this room. Check it and try again."),
        Refusal.TooManyWrongPasswords => new(ProblemCode.RateLimited, "There were too many wrong passwords. Wait before you try again."),
        Refusal.HostOnly => new(ProblemCode.Forbidden, "Only the host may do this."),
        Refusal.PlayPauseNotAllowed => new(ProblemCode.Forbidden, "You may not play or pause in this room. Ask the host for it."),
        Refusal.SeekNotAllowed => new(ProblemCode.Forbidden, "You may not seek in this room. Ask the host for it."),
        Refusal.TargetIsHost => new(ProblemCode.Conflict, "This cannot be done to the host. Make somebody else the host first."),
        Refusal.TargetNotAMember => new(ProblemCode.NotFound, "That person is not in this room."),
        Refusal.UnknownUser => new(ProblemCode.ValidationFailed, "There is no user with one of these ids.", "invites"),
        Refusal.DuplicateInvite => new(ProblemCode.ValidationFailed, "Name each person only once.", "invites"),
        Refusal.SelfInvite => new(ProblemCode.ValidationFailed, "You need no invite to your own room: leave yourself out.", "invites"),
        Refusal.TooManyInvites => new(ProblemCode.ValidationFailed, "Those are more invites than one room may have.", "invites"),
        Refusal.TooManyOpenRooms => new(ProblemCode.Conflict, "You have too many rooms open. End one of them first."),
        Refusal.InvalidValue => new(ProblemCode.ValidationFailed, "One of the values cannot be used here.", "body"),
        Refusal.IdempotencyKeyReused => new(ProblemCode.Conflict, "This Idempotency-Key came with another request before. Use a new one."),
        Refusal.InboxFull => new(ProblemCode.Conflict, "Somebody has as many invites waiting as an inbox holds. Leave them out, or ask them to answer some first."),
        _ => throw new UnreachableException($"No words for the refusal {reason}."),
    };

    public static ProblemHttpResult For(RoomReply.Refused refused) => Http(refused.Reason, refused.RetryAfter, refused.Who);

    public static ProblemHttpResult Http(Refusal reason, TimeSpan? retryAfter = null, IReadOnlyCollection<UserId>? who = null)
    {
        var (code, detail, field) = For(reason);
        var problem = field is null ? ProblemResults.Of(code, detail, retryAfter) : ProblemResults.Invalid(field, detail);
        if (who is { Count: > 0 })
            problem.ProblemDetails.Extensions["user_ids"] = who;
        return problem;
    }
}
