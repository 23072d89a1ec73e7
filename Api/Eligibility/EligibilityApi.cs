using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Api.Rooms;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Eligibility;

/// <summary>Whom one may invite, and to what.</summary>
internal static class EligibilityApi
{
    public static void MapEligibility(this IEndpointRouteBuilder routes)
    {
        var party = routes.MapGroup(PartyRoutes.Base).AsPartyRoutes("Rooms");
        party.MapGet("/users", ListInvitableAsync);
        party.MapPost("/eligible-libraries", FindEligibleAsync);
    }

    private static async Task<Ok<IEnumerable<Invitable>>> ListInvitableAsync(CurrentUser me, IPeople people, CancellationToken cancellation)
    {
        var everybody = await people.ListActiveAsync(cancellation);
        return TypedResults.Ok(everybody.Where(person => person.Id != me.Id).Select(person => new Invitable(person.Id, person.Username)));
    }

    private static async Task<Results<Ok<EligibleLibraries>, ProblemHttpResult>> FindEligibleAsync(
        EligibilityRequest body, CurrentUser me, IPeople people, IMediaCatalog media, CancellationToken cancellation)
    {
        var asked = body.UserIds.ToHashSet();
        var company = await people.FindAsync(asked, cancellation);
        if (asked.Any(user => !company.TryGetValue(user, out var person) || !person.Active))
            return ProblemResults.Invalid("user_ids", "There is no user with one of these ids.");

        var libraries = await media.ListLibrariesAsync(cancellation);
        return TypedResults.Ok(EligibleLibraries.For(libraries.Where(me.MaySee), [.. company.Values]));
    }
}

internal sealed record Invitable(UserId Id, string Username);
