using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WatchParty.Faults.Fuzz;

/// <summary>Makes requests from the OpenAPI document: right ones, and ones with a field missing, null, wrong, too large or twice.</summary>
/// <param name="known">Name of a path parameter → ids that exist.</param>
internal sealed partial class RequestMaker(OpenApiDocument document, IReadOnlyDictionary<string, string[]> known, Random random)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_words =
    [
        "", " ", "a", "viewer", "controller", "host", "admin", "user", "movies", "tv", "' OR 1=1--", "%", "_", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "\0", "\u202eevil", "🎬🎬", "null",
        "<script>alert(1)</script>", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "1e309", "-1", "9223372036854775808", "C:\\", "\r\nX-Evil: 1", new('x', 5000), new('é', 1000),
    ];

    public HttpRequestMessage Make(Operation operation)
    {
        var path = PathParameter().Replace(operation.Path, match => Uri.EscapeDataString(Id(match.Groups[1].Value)));
        var query = operation.Parameters.Where(one => one.In == "query" && random.Next(3) > 0)
            .Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(random.Next(3) == 0 ? Short() : Plain(one.Schema))}").ToList();
        if (random.Next(20) == 0)
            query.Add($"{Uri.EscapeDataString(Short())}={Uri.EscapeDataString(Short())}");
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), path.TrimStart('/') + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
        foreach (var header in operation.Parameters.Where(one => one.In == "header" && random.Next(2) == 0))
            request.Headers.TryAddWithoutValidation(header.Name, random.Next(2) == 0 ? string.Concat(Short().Where(char.IsAsciiLetterOrDigit)) : $"key-{random.Next(50)}");
        if (operation.Body is not null)
            request.Content = Content(operation.Body);
        return request;
    }

    /// <summary>A range header, from right to absurd.</summary>
    public string Range() => random.Next(12) switch
    {
        0 => $"bytes={random.Next(3000)}-{random.Next(3000)}",
        1 => $"bytes=-{random.Next(3000)}",
        2 => $"bytes={random.Next(3000)}-",
        3 => "bytes=99999999999999999999-",
        4 => "bytes=0-0,1-1,2-2",
        5 => "bytes=" + string.Join(',', Enumerable.Range(0, 1000).Select(n => $"{n}-{n}")),
        6 => "bytes=5-2",
        7 => "bytes=-0",
        8 => "bytes=-",
        9 => "bytes=a-b",
        10 => "items=0-1",
        _ => $"bytes={random.Next(-9, 9)}-{random.Next(-9, 9)}",
    };

    private StringContent Content(JsonNode schema)
    {
        var text = random.Next(40) switch
        {
            0 => Word(),
            1 => "null",
            2 => "[]",
            3 => new string('[', 3000),
            _ => Written(Value(schema, depth: 0)),
        };
        if (random.Next(30) == 0)
            text = text.Insert(random.Next(text.Length + 1), ((char)random.Next(32, 127)).ToString());
        if (random.Next(40) == 0)
            text += ",";
        return new StringContent(text, Encoding.UTF8, random.Next(40) == 0 ? "text/plain" : "application/json");
    }

    /// <summary>Now and then a key stands twice.</summary>
    private string Written(JsonNode? value)
    {
        var text = value?.ToJsonString(s_json) ?? "null";
        return random.Next(30) == 0 && value is JsonObject { Count: > 0 } entries
            ? $"{text[..^1]},{JsonSerializer.Serialize(entries.First().Key)}:{entries.First().Value?.ToJsonString(s_json) ?? "null"}}}"
            : text;
    }

    private JsonNode? Value(JsonNode? schema, int depth)
    {
        schema = document.Resolve(schema);
        if (random.Next(12) == 0)
            return Wrong(depth);
        if (schema?["enum"] is JsonArray choices)
            return choices[random.Next(choices.Count)]?.DeepClone();
        return Type(schema) switch
        {
            "object" => Object(schema!, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(schema!["items"], depth + 1))]),
            "boolean" => random.Next(2) == 0,
            "integer" => random.Next(6) switch { 0 => long.MaxValue, 1 => -1, 2 => 0, _ => random.Next(700_000) },
            "number" => random.NextDouble() * 3,
            _ => random.Next(3) == 0 ? Id("any") : Word(),
        };
    }

    private JsonObject Object(JsonNode schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (random.Next(6) > 0)
                made[name] = name.EndsWith("_id", StringComparison.Ordinal) && random.Next(8) > 0 ? Id(name) : Value(property, depth + 1);
        }

        if (random.Next(15) == 0)
            made["is_admin"] = true;
        return made;
    }

    private JsonNode? Wrong(int depth) => random.Next(8) switch
    {
        0 => null,
        1 => -1,
        2 => 1e300,
        3 => true,
        4 => new JsonArray(),
        5 => new JsonObject { ["a"] = depth },
        6 => new JsonArray([.. Enumerable.Range(0, 500).Select(n => (JsonNode)n)]),
        _ => Word(),
    };

    private string Plain(JsonNode? schema) => Type(document.Resolve(schema)) is "integer" ? random.Next(-1, 300).ToString(CultureInfo.InvariantCulture) : Short();

    private static string? Type(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray several => (string?)several.FirstOrDefault(one => (string?)one is not ("null" or "string")) ?? "string",
        { } one => (string?)one,
        null => schema?["properties"] is null ? null : "object",
    };

    private string Id(string parameter)
    {
        if (random.Next(6) == 0)
            return Short() is { Length: > 0 } word ? word : "-";
        var name = parameter.Replace("_id", "", StringComparison.Ordinal);
        var ids = known.TryGetValue(name, out var own) ? own : [.. known.Values.SelectMany(all => all)];
        return ids[random.Next(ids.Length)];
    }

    /// <summary>For an address: a longer one, or a NUL in it, is answered by the web server itself.</summary>
    private string Short() => Word().Replace("\0", "", StringComparison.Ordinal) is var word && word.Length > 200 ? word[..200] : word;

    private string Word() => s_words[random.Next(s_words.Length)];

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathParameter();
}
