using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Users;
using WatchParty.Api.Problems;
using WatchParty.Api.Requests;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Accounts.Users;

internal static class UsersApi
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users").WithTags("Users").RequireAuthorization(Policies.Admin)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        users.MapGet("", ListAsync).WithSummary("Everybody with an account, by name.");
        users.MapPost("", CreateAsync).LimitsPasswords().WithSummary("Make an account; without a password the answer holds a link to choose one.")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(429);
        users.MapPatch("/{user}", ChangeAsync).LimitsPasswords().WithSummary("Change role, libraries or password, or disable; acts at once, on open sockets too.")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);
        users.MapDelete("/{user}", DeleteAsync).WithSummary("Delete an account.")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        users.MapPost("/{user}/set-password-link", LinkAsync).WithSummary("A link to choose a password: good once, and for seven days.")
            .ProducesProblem(400).ProducesProblem(404);
    }

    private static async Task<Ok<IEnumerable<UserResponse>>> ListAsync(AccountDesk desk, IMediaCatalog media, CancellationToken cancellation)
    {
        var known = (await media.ListLibrariesAsync(cancellation)).ToHashSet();
        return TypedResults.Ok((await desk.ListAsync(cancellation)).Select(account => UserResponse.From(account, known)));
    }

    private static async Task<Results<Created<UserResponse>, ProblemHttpResult>> CreateAsync(
        CreateUserRequest body, HttpRequest request, AccountDesk desk, PasswordLinks links, LinkAddress address,
        IMediaCatalog media, CancellationToken cancellation)
    {
        var known = (await media.ListLibrariesAsync(cancellation)).ToHashSet();
        var fields = new AccountFields();
        var name = fields.Name("username", body.Username);
        var password = fields.Password("password", body.Password);
        RefuseUnknown(body.LibraryIds, known, fields);
        if (fields.Errors is { } errors)
            return ProblemResults.Invalid(errors);

        var outcome = await desk.CreateAsync(name!, password, body.Role, body.LibraryIds, cancellation);
        if (outcome is not AccountOutcome.Done(var account))
            return ProblemFor(outcome);
        var user = UserResponse.From(account, known);
        return password is null && await links.CreateAsync(account.Id, cancellation) is { } token
            ? TypedResults.Created((string?)null, user with { SetPasswordUrl = address.For(request, PasswordLinks.PathFor(token)) })
            : TypedResults.Created((string?)null, user);
    }

    private static async Task<Results<Ok<UserResponse>, ProblemHttpResult>> ChangeAsync(
        UserId user, ChangeUserRequest body, CurrentUser me, AccountDesk desk, IMediaCatalog media, CancellationToken cancellation)
    {
        var known = (await media.ListLibrariesAsync(cancellation)).ToHashSet();
        var fields = new AccountFields();
        var password = fields.Password("password", body.Password);
        RefuseUnknown(body.LibraryIds ?? [], known, fields);
        if (fields.Errors is { } errors)
            return ProblemResults.Invalid(errors);

        var change = new AccountChange { Role = body.Role, Libraries = body.LibraryIds, Password = password, Disabled = body.Disabled };
        var outcome = await desk.ChangeAsync(user, change, me.Session, cancellation);
        return outcome is AccountOutcome.Done(var account) ? TypedResults.Ok(UserResponse.From(account, known)) : ProblemFor(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(UserId user, AccountDesk desk, CancellationToken cancellation)
    {
        var outcome = await desk.DeleteAsync(user, cancellation);
        return outcome is AccountOutcome.Done ? TypedResults.NoContent() : ProblemFor(outcome);
    }

    private static async Task<Results<Ok<SetPasswordLink>, ProblemHttpResult>> LinkAsync(
        UserId user, HttpRequest request, PasswordLinks links, LinkAddress address, CancellationToken cancellation) =>
        await links.CreateAsync(user, cancellation) is { } token
            ? TypedResults.Ok(new SetPasswordLink(address.For(request, PasswordLinks.PathFor(token))))
            : ProblemFor(new AccountOutcome.NotFound());

    private static void RefuseUnknown(IReadOnlyCollection<LibraryId> libraries, HashSet<LibraryId> known, AccountFields fields)
    {
        if (libraries.FirstOrDefault(library => !known.Contains(library)) is var unknown && unknown != default)
            fields.Refuse("library_ids", $"There is no library {unknown}.");
    }

    private static ProblemHttpResult ProblemFor(AccountOutcome outcome) => outcome switch
    {
        AccountOutcome.NameTaken => ProblemResults.Of(ProblemCode.Conflict, "This user name is taken."),
        AccountOutcome.LastAdmin => ProblemResults.Of(ProblemCode.Conflict, "This is the last admin: make another one first."),
        AccountOutcome.NotFound => ProblemResults.Of(ProblemCode.NotFound, "There is no such user."),
        AccountOutcome.TryLater(var wait) => TooManyTries.For(wait),
        _ => throw new UnreachableException(),
    };
}
