using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace WatchParty.Api.Problems;

/// <summary>The only place that builds an error answer, so that all of them have one shape.</summary>
public static class ProblemResults
{
    /// <summary>Carries the seconds from the result to the <c>Retry-After</c> header; <see cref="ProblemHeaders"/> moves it there.</summary>
    internal const string RetryAfter = "retry_after";

    public static ProblemHttpResult Of(ProblemCode code, string? detail = null, TimeSpan? retryAfter = null) =>
        TypedResults.Problem(Details(code, detail, retryAfter));

    /// <param name="errors">Field in the wire's spelling → what is wrong with it.</param>
    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string[]> errors)
    {
        var details = Details(ProblemCode.ValidationFailed, string.Join(' ', errors.Values.SelectMany(messages => messages)), null);
        details.Extensions["errors"] = errors;
        return TypedResults.Problem(details);
    }

    public static ProblemHttpResult Invalid(string field, string message) =>
        Invalid(new Dictionary<string, string[]> { [field] = [message] });

    private static ProblemDetails Details(ProblemCode code, string? detail, TimeSpan? retryAfter)
    {
        var (status, title) = code.Meaning();
        var details = new ProblemDetails
        {
            Type = $"urn:watch-party:problem:{code.Word()}",
            Title = title,
            Status = status,
            Detail = detail ?? title + ".",
            Extensions = { ["code"] = code.Word() },
        };
        if (retryAfter is { } wait)
            details.Extensions[RetryAfter] = (long)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        return details;
    }
}
