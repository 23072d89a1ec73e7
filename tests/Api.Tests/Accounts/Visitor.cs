using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace WatchParty.Api.Tests.Accounts;

/// <summary>Whoever calls, with exactly the headers they were given.</summary>
public sealed class Visitor(HttpClient http)
{
    private readonly List<(string Name, string Value)> _headers = [];

    public string Token { get; private init; } = "";

    public string Id { get; private init; } = "";

    /// <summary>With the bearer token of an answer to login or setup.</summary>
    public Visitor With(Answer login)
    {
        var visitor = new Visitor(http) { Token = (string)login["token"]!, Id = (string)login["user_id"]! };
        return visitor.With("Authorization", $"Bearer {visitor.Token}");
    }

    public Visitor With(string header, string value)
    {
        var visitor = new Visitor(http) { Token = Token, Id = Id };
        visitor._headers.AddRange([.. _headers, (header, value)]);
        return visitor;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <param name="below">The path under which a proxy offers the server.</param>
    public Task<Answer> PostAsync(string path, object? body = null, string below = "") => SendAsync(HttpMethod.Post, path, body, below);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <param name="body">An object for JSON, or a string that is sent as it stands.</param>
    private async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string below = "")
    {
        using var request = new HttpRequestMessage(method, $"{below}/api/v1/{path}");
        request.Content = body switch
        {
            null => null,
            string raw => new StringContent(raw, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")),
            _ => JsonContent.Create(body),
        };
        foreach (var (name, value) in _headers)
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
