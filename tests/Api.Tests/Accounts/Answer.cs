using System.Text.Json.Nodes;

namespace WatchParty.Api.Tests.Accounts;

/// <summary>An HTTP answer, read to its end.</summary>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string[]> Headers)
{
    public JsonNode? Body => Text.Length == 0 ? null : JsonNode.Parse(Text);

    public JsonNode? this[string field] => Body![field];

    /// <summary>What most tests ask: the status, and the problem's word.</summary>
    public (int Status, string? Code) Outcome => (Status, Status >= 400 ? (string?)Body!["code"] : null);

    public IReadOnlyList<JsonNode> Items => [.. Body!.AsArray().Select(item => item!)];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }
}
