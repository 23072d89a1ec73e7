using Microsoft.AspNetCore.Http.HttpResults;
using WatchParty.Api.Problems;

namespace WatchParty.Api.Accounts;

internal static class TooManyTries
{
    public static ProblemHttpResult For(TimeSpan wait) =>
        ProblemResults.Of(ProblemCode.RateLimited, "Too many tries; wait a moment.", wait);
}
