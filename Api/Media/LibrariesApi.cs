using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Media;
using WatchParty.Media.Libraries;
using WatchParty.Media.Probing;
using WatchParty.Media.Scanning;

namespace WatchParty.Api.Media;

/// <summary>Libraries: everybody lists those they see; admins make and scan them.</summary>
internal static class LibrariesApi
{
    public static void MapLibraries(this IEndpointRouteBuilder routes)
    {
        var libraries = routes.MapGroup("/api/v1/libraries").WithTags("Libraries").ProducesProblem(401).ProducesProblem(503);
        libraries.MapGet("", ListAsync).RequireAuthorization();

        var admin = libraries.MapGroup("").RequireAuthorization(Policies.Admin).ProducesProblem(403);
        admin.MapPost("", CreateAsync).ProducesProblem(400);
        admin.MapPost("/check", Check).ProducesProblem(400);
        admin.MapPatch("/{library}", ChangeAsync).ProducesProblem(400).ProducesProblem(404);
        admin.MapDelete("/{library}", DeleteAsync).ProducesProblem(404);
        admin.MapPost("/{library}/scan", ScanAsync).ProducesProblem(404);
        admin.MapGet("/{library}/skipped", SkippedAsync).ProducesProblem(404);
    }

    private static async Task<Ok<List<LibraryDetails>>> ListAsync(
        CurrentUser me, LibraryDesk desk, ScanDesk scans, MediaTools tools, CancellationToken cancellation)
    {
        var counts = await desk.CountItemsAsync(cancellation);
        var visible = new List<LibraryDetails>();
        foreach (var library in (await desk.ListAsync(cancellation)).Where(library => me.MaySee(library.Id)))
        {
            var details = LibraryDetails.From(library, counts.GetValueOrDefault(library.Id));
            visible.Add(me.IsAdmin ? await ForAdminAsync(details, library, scans, tools, cancellation) : details);
        }

        return TypedResults.Ok(visible);
    }

    private static async Task<Results<Created<LibraryDetails>, ProblemHttpResult>> CreateAsync(
        CreateLibrary body, LibraryDesk desk, ScanDesk scans, MediaTools tools, CancellationToken cancellation) =>
        await desk.CreateAsync(body.Name, body.Kind, body.Paths, cancellation) switch
        {
            LibraryChange.Saved(var library) =>
                TypedResults.Created($"/api/v1/libraries/{library.Id}", await ForAdminAsync(LibraryDetails.From(library, 0), library, scans, tools, cancellation)),
            LibraryChange.Invalid(var field, var reason) => ProblemResults.Invalid(field, reason),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<LibraryDetails>, ProblemHttpResult>> ChangeAsync(
        LibraryId library, ChangeLibrary body, LibraryDesk desk, ScanDesk scans, MediaTools tools, CancellationToken cancellation) =>
        await desk.ChangeAsync(library, body.Name, body.Paths, cancellation) switch
        {
            LibraryChange.Saved(var saved) => TypedResults.Ok(await ForAdminAsync(
                LibraryDetails.From(saved, (await desk.CountItemsAsync(cancellation)).GetValueOrDefault(library)), saved, scans, tools, cancellation)),
            LibraryChange.Invalid(var field, var reason) => ProblemResults.Invalid(field, reason),
            LibraryChange.Unknown => ProblemResults.Of(ProblemCode.NotFound),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(LibraryId library, LibraryDesk desk, CancellationToken cancellation) =>
        await desk.DeleteAsync(library, cancellation) ? TypedResults.NoContent() : ProblemResults.Of(ProblemCode.NotFound);

    private static Results<Ok<FolderChecked>, ProblemHttpResult> Check(CheckFolder body)
    {
        if (!Path.IsPathFullyQualified(body.Path))
            return ProblemResults.Invalid("path", "A folder is an absolute path.");
        var check = FolderCheck.WithCount(body.Path);
        return TypedResults.Ok(new FolderChecked(check.Exists, check.Readable, check.VideoFiles));
    }

    private static async Task<Results<Accepted<ScanDetails>, ProblemHttpResult>> ScanAsync(
        LibraryId library, LibraryDesk desk, ScanDesk scans, CancellationToken cancellation)
    {
        if (await desk.FindAsync(library, cancellation) is null)
            return ProblemResults.Of(ProblemCode.NotFound);
        scans.Request(library);
        return TypedResults.Accepted((string?)null, ScanDetails.From(await scans.StatusAsync(library, cancellation)));
    }

    private static async Task<Results<Ok<IReadOnlyList<SkippedFile>>, ProblemHttpResult>> SkippedAsync(
        LibraryId library, LibraryDesk desk, ScanDesk scans, CancellationToken cancellation) =>
        await desk.FindAsync(library, cancellation) is null
            ? ProblemResults.Of(ProblemCode.NotFound)
            : TypedResults.Ok(await scans.SkippedAsync(library, cancellation));

    private static async Task<LibraryDetails> ForAdminAsync(
        LibraryDetails details, Library library, ScanDesk scans, MediaTools tools, CancellationToken cancellation) => details with
        {
            Paths = library.Folders,
            Scan = ScanDetails.From(await scans.StatusAsync(library.Id, cancellation)),
            MissingTools = tools.Missing,
        };
}
