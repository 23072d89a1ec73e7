using System.Text.Json.Nodes;
using WatchParty.Support;

namespace WatchParty.Faults.Fuzz;

/// <summary>The operations of the product's own OpenAPI document.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch", "head"];

    private readonly JsonNode _document = JsonNode.Parse(File.ReadAllText(Repository.File("Web/openapi.json")))!;

    public IReadOnlyList<Operation> Operations =>
    [
        .. from path in _document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where s_methods.Contains(operation.Key)
           select new Operation(
               operation.Key.ToUpperInvariant(),
               path.Key,
               [.. (operation.Value!["parameters"]?.AsArray() ?? []).Select(one => new Parameter((string)one!["name"]!, (string)one["in"]!, one["schema"]))],
               operation.Value["requestBody"]?["content"]?["application/json"]?["schema"]),
    ];

    /// <summary>The schema itself, where it only names another.</summary>
    public JsonNode? Resolve(JsonNode? schema)
    {
        while (schema?["$ref"] is { } reference)
            schema = _document["components"]!["schemas"]![((string)reference!).Split('/')[^1]];
        return (schema?["oneOf"] ?? schema?["anyOf"])?.AsArray() is { Count: > 0 } choices
            ? Resolve(choices.LastOrDefault(one => (string?)one?["type"] != "null"))
            : schema;
    }
}

internal sealed record Operation(string Method, string Path, IReadOnlyList<Parameter> Parameters, JsonNode? Body)
{
    public override string ToString() => $"{Method} {Path}";
}

internal sealed record Parameter(string Name, string In, JsonNode? Schema);
