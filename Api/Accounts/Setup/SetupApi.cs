using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Accounts.Setup;
using WatchParty.Accounts.SignIn;
using WatchParty.Api.Accounts.SignIn;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;
using WatchParty.Api.Server;
using WatchParty.Text;

namespace WatchParty.Api.Accounts.Setup;

internal static class SetupApi
{
    private const int LongestServerName = 64;

    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        var setup = routes.MapGroup("/api/v1/setup").WithTags("Accounts").AllowAnonymous().ProducesProblem(503);
        setup.MapGet("", StatusAsync).WithSummary("What this server is, and whether it waits for its first admin.");
        setup.MapPost("", FinishAsync).LimitsPasswords().WithSummary("Make the first admin and sign them in; works once.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(429);
    }

    private static async Task<Ok<SetupStatus>> StatusAsync(SetupState state, CancellationToken cancellation) =>
        TypedResults.Ok(new SetupStatus(
            !await state.IsDoneAsync(cancellation), await state.ServerNameAsync(cancellation), ServerVersion.Text));

    private static async Task<Results<Created<LoginResponse>, ProblemHttpResult>> FinishAsync(
        SetupRequest body, HttpContext context, FirstRun firstRun, KnownDevices devices, CancellationToken cancellation)
    {
        var fields = new AccountFields();
        var name = fields.Name("username", body.Username);
        var password = fields.Password("password", body.Password);
        var serverName = body.ServerName?.Trim();
        if (serverName is not null && (serverName.Length is 0 or > LongestServerName || serverName.Any(Unseen.Is)))
            fields.Refuse("server_name", $"A server name has 1 to {LongestServerName} characters that can be seen.");
        if (fields.Errors is { } errors)
            return ProblemResults.Invalid(errors);

        var admin = new FirstAdmin(name!, password!, serverName, Caller.Device(context));
        switch (await firstRun.FinishAsync(admin, body.SetupCode, Caller.Address(context), cancellation))
        {
            case FirstRunOutcome.Done(var session):
                SessionCookie.Write(context, session);
                await DeviceCookie.WriteAsync(context, session.Username, devices, cancellation);
                return TypedResults.Created((string?)null, LoginResponse.From(session));
            case FirstRunOutcome.DoneBefore:
                return ProblemResults.Of(ProblemCode.SetupDone, "This server has its admin already: sign in.");
            case FirstRunOutcome.WrongCode:
                return ProblemResults.Of(ProblemCode.SetupCodeInvalid, "The setup code is wrong: it stands in the server's log.");
            case FirstRunOutcome.TryLater(var wait):
                return TooManyTries.For(wait);
            default:
                throw new UnreachableException();
        }
    }
}
