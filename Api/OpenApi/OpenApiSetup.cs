using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace WatchParty.Api.OpenApi;

/// <summary>The OpenAPI document, open to all, and the page that shows it.</summary>
internal static class OpenApiSetup
{
    private const string Document = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.AddDocumentTransformer<DocumentFrame>();
        options.AddOperationTransformer((operation, context, _) => ImpliedAnswers.AddAsync(operation, context));
        options.AddSchemaTransformer((schema, context, _) => WireSchemas.DescribeAsync(schema, context));
    });

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api/docs", (options, context) => options
            .WithTitle("Watch Party API")
            .WithOpenApiRoutePattern($"{context.Request.PathBase}/openapi/{Document}.json")
            .DisableDefaultFonts()
            .DisableTelemetry()).AllowAnonymous();
    }
}
