using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WatchParty.Api.Json;
using WatchParty.Api.Problems;

namespace WatchParty.Api.OpenApi;

/// <summary>Types that look different on the wire than in C#.</summary>
internal static class WireSchemas
{
    /// <summary>The framework's class allows them to be missing; <see cref="ProblemResults"/> never leaves them out.</summary>
    private static readonly string[] s_always = ["type", "title", "status", "detail"];

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (IdConverterFactory.IsId(type))
        {
            schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "uuid";
        }
        else if (context.JsonTypeInfo.ElementType is { } element && IdConverterFactory.IsId(element))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        }
        else if (type == typeof(ProblemDetails))
        {
            DescribeProblem(schema);
        }

        return Task.CompletedTask;
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var always in s_always)
        {
            if (schema.Properties.TryGetValue(always, out var property) && property is OpenApiSchema known)
                known.Type &= ~JsonSchemaType.Null;
        }

        schema.Properties["code"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. Enum.GetValues<ProblemCode>().Select(code => (System.Text.Json.Nodes.JsonNode)code.Word())],
        };
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Only for validation_failed: field → messages.",
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
        };
        schema.Required = new HashSet<string>([.. s_always, "code"], StringComparer.Ordinal);
    }
}
