using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using WatchParty.Settings;

namespace WatchParty.Api.OpenApi;

/// <summary>What the document says of the server as a whole.</summary>
internal sealed class DocumentFrame(IOptions<ServerOptions> server) : IOpenApiDocumentTransformer
{
    internal const string Bearer = "bearer";
    internal const string Cookie = "cookie";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Watch Party",
            Version = "1",
            Description = "Errors are application/problem+json (RFC 9457) with a stable word in `code`.",
        };
        document.Servers = [new OpenApiServer { Url = server.Value.PathBase is "" ? "/" : server.Value.PathBase }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "watch-party",
                Description = "A change of state also needs X-Requested-With: watch-party, or this server's own Origin.",
            },
        };
        return Task.CompletedTask;
    }
}
