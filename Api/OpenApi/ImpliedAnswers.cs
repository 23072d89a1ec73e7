using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace WatchParty.Api.OpenApi;

/// <summary>
/// Adds the errors that follow from what a route is, so that no feature repeats them: it takes input, it asks for a session,
/// it changes state, it counts against the caller's allowance, it needs the store. What a route refuses for reasons of its own it declares by <c>ProducesProblem</c>.
/// </summary>
internal static class ImpliedAnswers
{
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var description = context.Description;
        if (description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is not true)
            return Task.CompletedTask;

        var metadata = description.ActionDescriptor.EndpointMetadata;
        var needsSession = metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any();
        var changesState = description.HttpMethod is not ("GET" or "HEAD");
        IEnumerable<int> statuses =
        [
            .. description.ParameterDescriptions.Count > 0 ? [400] : Array.Empty<int>(),
            .. needsSession ? [401] : Array.Empty<int>(),
            .. needsSession && changesState ? [403] : Array.Empty<int>(),
            .. operation.RequestBody is not null ? [413, 415] : Array.Empty<int>(),
            429,
            500,
            503,
        ];

        var problem = new OpenApiSchemaReference(nameof(ProblemDetails), context.Document);
        operation.Responses ??= [];
        foreach (var status in statuses)
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), Answer(status, problem));
        if (needsSession)
            operation.Security = [Requirement(DocumentFrame.Bearer, context.Document), Requirement(DocumentFrame.Cookie, context.Document)];
        return Task.CompletedTask;
    }

    private static OpenApiResponse Answer(int status, IOpenApiSchema problem) => new()
    {
        Description = ReasonPhrases.GetReasonPhrase(status),
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = problem } },
    };

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
