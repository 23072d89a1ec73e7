using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Problems;

internal static class ProblemHeaders
{
    public static void Write(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Extensions.TryGetValue(ProblemResults.RetryAfter, out var seconds))
            context.HttpContext.Response.Headers.RetryAfter = Convert.ToString(seconds, CultureInfo.InvariantCulture);
    }
}
