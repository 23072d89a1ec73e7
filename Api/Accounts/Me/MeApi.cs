using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Users;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Accounts.Me;

internal static class MeApi
{
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/api/v1/users/me").WithTags("Accounts").RequireAuthorization().ProducesProblem(401).ProducesProblem(503);
        me.MapGet("", GetAsync).WithSummary("Who I am.");
        me.MapPut("/password", ChangePasswordAsync).LimitsPasswords().WithSummary("Change my password; ends my other sessions.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(429);
        me.MapGet("/sessions", ListSessionsAsync).WithSummary("Where I am signed in, most recently used first.");
        me.MapDelete("/sessions/all", EndOtherSessionsAsync).WithSummary("Sign out everywhere but here.").ProducesProblem(403);
        me.MapDelete("/sessions/{session}", EndSessionAsync).WithSummary("Sign one session out.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Ok<Me>> GetAsync(CurrentUser me, IMediaCatalog media, CancellationToken cancellation)
    {
        var known = (await media.ListLibrariesAsync(cancellation)).ToHashSet();
        var role = me.IsAdmin ? AccountRole.Admin : AccountRole.User;
        return TypedResults.Ok(new Me(me.Id, me.Username, role, [.. me.Person.Libraries.Where(known.Contains)]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        ChangePasswordRequest body, CurrentUser me, HttpContext context, PasswordChange passwords, CancellationToken cancellation)
    {
        if (!AccountPassword.TryNormalize(body.NewPassword, out var chosen))
            return ProblemResults.Invalid("new_password", AccountPassword.Rule);

        return await passwords.ChangeAsync(me.Person, me.Session, body.CurrentPassword, chosen, Caller.Address(context), cancellation) switch
        {
            PasswordChangeOutcome.Done => TypedResults.NoContent(),
            PasswordChangeOutcome.WrongPassword => ProblemResults.Of(ProblemCode.InvalidPassword, "The current password is wrong."),
            PasswordChangeOutcome.TryLater(var wait) => TooManyTries.For(wait),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Ok<IEnumerable<SessionResponse>>> ListSessionsAsync(
        CurrentUser me, SessionReader sessions, CancellationToken cancellation) =>
        TypedResults.Ok((await sessions.ListAsync(me.Id, cancellation)).Select(session => SessionResponse.From(session, me)));

    private static async Task<NoContent> EndOtherSessionsAsync(CurrentUser me, SessionWriter sessions, CancellationToken cancellation)
    {
        await sessions.EndOthersAsync(me.Id, me.Session, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndSessionAsync(
        SessionId session, CurrentUser me, SessionWriter sessions, CancellationToken cancellation) =>
        await sessions.EndAsync(me.Id, session, cancellation)
            ? TypedResults.NoContent()
            : ProblemResults.Of(ProblemCode.NotFound, "You have no such session.");
}
