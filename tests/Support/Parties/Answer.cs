using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace WatchParty.Support.Parties;

/// <summary>An HTTP answer, read to its end.</summary>
public sealed record Answer(int Status, JsonNode? Body, HttpResponseHeaders Headers, string Request)
{
    public JsonNode? this[string field] => Body![field];

    public string? Code => Body is JsonObject problem ? (string?)problem["code"] : null;

    /// <summary>What most tests ask: the status, and the problem's word.</summary>
    public (int Status, string? Code) Outcome => (Status, Code);

    public IReadOnlyList<JsonNode> Items => [.. Body!.AsArray().Select(item => item!)];

    public override string ToString() => $"{Request} answered {Status}: {Body?.ToJsonString()}";

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
            return new(
                (int)response.StatusCode,
                isJson ? JsonNode.Parse(text) : null,
                response.Headers,
                $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri!.AbsolutePath}");
        }
    }
}
