using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.SignIn;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;

namespace WatchParty.Api.Accounts.SignIn;

internal static class AuthApi
{
    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("/api/v1/auth").WithTags("Accounts").ProducesProblem(400).ProducesProblem(503);
        auth.MapPost("/login", LoginAsync).AllowAnonymous().LimitsPasswords()
            .WithSummary("Sign in; sets the session cookie as well.").ProducesProblem(401).ProducesProblem(429);
        auth.MapPost("/logout", LogoutAsync).RequireAuthorization()
            .WithSummary("End this session everywhere, at once.").ProducesProblem(401).ProducesProblem(403);
        auth.MapPost("/set-password", SetPasswordAsync).AllowAnonymous().LimitsPasswords()
            .WithSummary("Choose a password on a link that an admin made. Signs out wherever the person was signed in.")
            .ProducesProblem(404).ProducesProblem(429);
    }

    private static async Task<Results<Ok<LoginResponse>, ProblemHttpResult>> LoginAsync(
        LoginRequest body, HttpContext context, PasswordSignIn signIn, KnownDevices devices, CancellationToken cancellation)
    {
        if (body.Password.Length > AccountPassword.LongestTyped)
            return ProblemResults.Invalid("password", AccountPassword.Rule);

        switch (await signIn.SignInAsync(body.Username, body.Password, Caller.At(context, body.Username), cancellation))
        {
            case SignInOutcome.Accepted(var session):
                SessionCookie.Write(context, session);
                await DeviceCookie.WriteAsync(context, session.Username, devices, cancellation);
                return TypedResults.Ok(LoginResponse.From(session));
            case SignInOutcome.Refused:
                return ProblemResults.Of(ProblemCode.Unauthenticated, "The user name or the password is wrong.");
            case SignInOutcome.TryLater(var wait):
                return TooManyTries.For(wait);
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<NoContent> LogoutAsync(CurrentUser me, HttpContext context, SessionWriter sessions, CancellationToken cancellation)
    {
        await sessions.EndAsync(me.Id, me.Session, cancellation);
        SessionCookie.Delete(context);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SetPasswordAsync(
        SetPasswordRequest body, PasswordLinks links, CancellationToken cancellation)
    {
        if (!AccountPassword.TryNormalize(body.NewPassword, out var password))
            return ProblemResults.Invalid("new_password", AccountPassword.Rule);

        return await links.UseAsync(body.Token, password, cancellation) switch
        {
            PasswordLinkOutcome.Done => TypedResults.NoContent(),
            PasswordLinkOutcome.NotGood => ProblemResults.Of(ProblemCode.NotFound, "This link was used already or has expired. Ask for a new one."),
            PasswordLinkOutcome.TryLater(var wait) => TooManyTries.For(wait),
            _ => throw new UnreachableException(),
        };
    }
}
